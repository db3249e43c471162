/**
 * Must be imported before any module that builds a schema: without it zod probes `new Function`, which fires a
 * Content-Security-Policy report in every page that we run in.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
