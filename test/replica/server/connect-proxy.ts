/** An HTTP CONNECT proxy for Firefox: Instagram's hosts lead to the replica, everything else is refused. */
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface ConnectProxy {
  port: number;
  /** Hosts that somebody tried to reach and was refused. */
  refused: string[];
  close(): Promise<void>;
}

export async function startConnectProxy(replicaPort: number): Promise<ConnectProxy> {
  const refused: string[] = [];
  const server = createServer((_request, response) => {
    response.writeHead(502);
    response.end();
  });
  server.on('connect', (request, socket, head) => {
    const host = request.url ?? '';
    if (!/^(www|i)\.instagram\.com:443$/.test(host)) {
      refused.push(host);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(replicaPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
