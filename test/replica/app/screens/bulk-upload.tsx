/** Bulk upload of professional accounts: a tile for each file, each with its own caption, all published by one press. */
import { useState } from 'react';
import { rest, upload } from '../core/network.ts';
import { Pressable } from '../core/pressable.tsx';
import { showToast, useApp } from '../core/state.ts';

interface Tile {
  file: File;
  picture: string;
  caption: string;
}

export function BulkUpload() {
  const { words } = useApp();
  const [tiles, setTiles] = useState<Tile[]>([]);
  const write = (at: number, caption: string) => setTiles(tiles.map((tile, index) => (index === at ? { ...tile, caption } : tile)));
  const share = async () => {
    for (const [index, { file, caption }] of tiles.entries()) {
      const id = String(1_795_000_000_000 + index);
      await upload(file, id);
      await rest('/api/v1/media/configure/', { caption, upload_id: id, source_type: 'library' });
    }
    setTiles([]);
    showToast(words.sharedBody);
  };
  return (
    <div className="page">
      <div className="row">
        <h1 className="grow">{words.bulkTitle}</h1>
        {tiles.length > 0 && (
          <Pressable className="primary" onPress={() => void share()}>
            {words.shareNow}
          </Pressable>
        )}
      </div>
      <form encType="multipart/form-data" method="POST" role="presentation">
        <input
          accept="image/jpeg,image/png,video/mp4"
          multiple
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])].slice(0, 45);
            setTiles(chosen.map((file) => ({ file, picture: URL.createObjectURL(file), caption: '' })));
          }}
          type="file"
        />
      </form>
      <div className="grid">
        {tiles.map((tile, index) => (
          <div key={tile.picture}>
            <img alt="" src={tile.picture} />
            <textarea
              onChange={(event) => write(index, event.target.value)}
              placeholder={words.bulkCaption}
              rows={3}
              value={tile.caption}
            />
            <Pressable onPress={() => setTiles(tiles.filter((other) => other !== tile))}>{words.dismiss}</Pressable>
          </div>
        ))}
      </div>
    </div>
  );
}
