/** Icons as Instagram's pages hold them: `svg[role=img][aria-label]` with the same title. Only the beginnings of the paths are theirs. */
import type { ReactNode } from 'react';

const HEART =
  'M16.792 3.904A4.989 4.989 0 0 1 21.5 9.122c0 3.1-2.7 5-5.2 7.3C13.9 18.6 12.6 19.8 12 20.3c-.6-.5-2.1-1.8-4.3-3.9C5.2 14.1 2.5 12.2 2.5 9.1a5 5 0 0 1 4.7-5.2c2.1 0 3.5 1.1 4.8 3.1 1.300-2 2.600-3.100 4.792-3.100Z';
const PLANE =
  'M13.973 20.046 21.77 6.928C22.8 5.195 21.55 3 19.535 3H4.466C2.138 3 .984 5.825 2.646 7.456l4.842 4.752 1.723 7.121c.548 2.266 3.571 2.721 4.762.717Z';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinejoin: 'round', strokeLinecap: 'round' } as const;
const path = (d: string, filled = false) => <path d={d} {...(filled ? { fill: 'currentColor' } : stroke)} />;

interface Shape {
  box: string;
  body: ReactNode;
}

const dots = (
  <>
    <circle cx="12" cy="12" r="1.5" />
    <circle cx="6" cy="12" r="1.5" />
    <circle cx="18" cy="12" r="1.5" />
  </>
);

const SHAPES = {
  like: { box: '0 0 24 24', body: path(HEART) },
  unlike: {
    box: '0 0 48 48',
    body: path(
      'M34.6 3.1c-4.5 0-7.9 1.8-10.6 5.6-2.7-3.700-6.100-5.500-10.600-5.500C6 3.100 0 9.600 0 17.600c0 7.300 5.400 12 10.600 16.500L24 45l13.400-10.900C42.600 29.600 48 24.900 48 17.600c0-8-6-14.500-13.400-14.500z',
      true,
    ),
  },
  comment: { box: '0 0 24 24', body: path('M20.656 17.008a9.993 9.993 0 1 0-3.59 3.615L22 22Z') },
  shareOld: {
    box: '0 0 24 24',
    body: (
      <>
        <line x1="22" x2="9.218" y1="3" y2="10.083" {...stroke} />
        <polygon points="11.698 20.334 22 3.001 2 3.001 9.218 10.084 11.698 20.334" {...stroke} />
      </>
    ),
  },
  share: {
    box: '0 0 24 24',
    body: (
      <>
        {path(PLANE)}
        <line x1="7.488" x2="15.515" y1="12.208" y2="7.641" {...stroke} />
      </>
    ),
  },
  repost: {
    box: '0 0 24 24',
    body: path(
      'M19.998 9.497a1 1 0 0 0-1 1v4.228a3.3 3.3 0 0 1-3.3 3.3H9l2.2-2.2M9 18l2.2 2.2M4 14.5V10a3.4 3.4 0 0 1 3.4-3.400H15l-2.200-2.200M15 6.600l-2.200 2.200',
    ),
  },
  reposted: {
    box: '0 0 24 24',
    body: path(
      'M16 6.001a1 1 0 0 0 .924-1.382M9 12l2.200 2.200 4-4.400M19 10v4.700a3.300 3.300 0 0 1-3.300 3.300H9l2.200-2.200M9 18l2.200 2.200M4 14.500V10a3.400 3.400 0 0 1 3.400-3.400H15',
    ),
  },
  save: { box: '0 0 24 24', body: <polygon points="20 21 12 13.44 4 21 4 3 20 3 20 21" {...stroke} /> },
  saved: {
    box: '0 0 24 24',
    body: path(
      'M20 22a.999.999 0 0 1-.687-.273L12 14.815l-7.313 6.912A1 1 0 0 1 3 21V3a1 1 0 0 1 1-1h16a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1Z',
      true,
    ),
  },
  emoji: {
    box: '0 0 24 24',
    body: path(
      'M15.83 10.997a1.167 1.167 0 1 0 1.167 1.167 1.167 1.167 0 0 0-1.167-1.167Zm-6.500 1.167a1.167 1.167 0 1 0-1.166 1.167 1.167 1.167 0 0 0 1.166-1.167ZM12 .503a11.500 11.500 0 1 0 11.500 11.500A11.500 11.500 0 0 0 12 .503Z',
    ),
  },
  more: { box: '0 0 24 24', body: dots },
  options: { box: '0 0 24 24', body: <circle cx="12" cy="12" r="8.6" {...stroke} /> },
  newPost: { box: '0 0 24 24', body: path('M21 11h-8V3a1 1 0 1 0-2 0v8H3a1 1 0 1 0 0 2h8v8a1 1 0 1 0 2 0v-8h8a1 1 0 1 0 0-2Z', true) },
  verified: {
    box: '0 0 40 40',
    body: path(
      'M19.998 3.094 14.638 0l-2.972 5.150H5.432v6.354L0 14.640 3.094 20 0 25.359l5.432 3.137v5.905h5.975L14.638 40l5.360-3.094L25.358 40l3.232-5.600h6.162v-6.010L40 25.359 36.905 20 40 14.641l-5.248-3.030v-6.460h-6.419L25.358 0l-5.360 3.094Z',
      true,
    ),
  },
  link: {
    box: '0 0 24 24',
    body: path(
      'm9.726 5.123 1.228-1.228a6.47 6.47 0 0 1 9.150 9.152l-1.227 1.227m-4.603 4.603-1.228 1.228a6.470 6.470 0 0 1-9.150-9.152l1.227-1.227',
    ),
  },
  close: {
    box: '0 0 24 24',
    body: (
      <>
        <polyline points="20.643 3.357 12 12 3.353 20.647" {...stroke} />
        <line x1="20.649" x2="3.354" y1="20.649" y2="3.354" {...stroke} />
      </>
    ),
  },
  chevron: {
    box: '0 0 24 24',
    body: path(
      'M21 17.502a.997.997 0 0 1-.707-.293L12 8.913l-8.293 8.296a1 1 0 1 1-1.414-1.414l9-9.004a1 1 0 0 1 1.414 0l9 9.004A1 1 0 0 1 21 17.502Z',
      true,
    ),
  },
  home: {
    box: '0 0 24 24',
    body: path(
      'm21.762 8.786-7-6.68C13.266.68 10.734.68 9.238 2.106l-7 6.68A4 4 0 0 0 1 11.680V20c0 1.654 1.346 3 3 3h16c1.654 0 3-1.346 3-3v-8.320a4 4 0 0 0-1.238-2.894Z',
    ),
  },
  search: { box: '0 0 24 24', body: path('M19 10.5A8.5 8.5 0 1 1 10.5 2a8.5 8.5 0 0 1 8.5 8.5ZM16.500 16.500 22 22') },
  explore: {
    box: '0 0 24 24',
    body: (
      <>
        <polygon points="13.941 13.953 7.581 16.424 10.060 10.056 16.420 7.585 13.941 13.953" {...stroke} />
        <circle cx="12" cy="12" r="9.500" {...stroke} />
      </>
    ),
  },
  reels: {
    box: '0 0 24 24',
    body: path(
      'M22.935 7.468c-.063-1.36-.307-2.142-.512-2.67a5.341 5.341 0 0 0-3.200-3.200C17.200 1 15 1 12 1 4 1 1 4 1 12s3 11 11 11 11-3 11-11c0-2 0-3.200-.065-4.532ZM9.800 15.600V8.400L16 12Z',
    ),
  },
  settings: {
    box: '0 0 24 24',
    body: (
      <>
        <line x1="3" x2="21" y1="4" y2="4" {...stroke} />
        <line x1="3" x2="21" y1="12" y2="12" {...stroke} />
        <line x1="3" x2="21" y1="20" y2="20" {...stroke} />
      </>
    ),
  },
  plus: { box: '0 0 24 24', body: path('M21 11h-8V3a1 1 0 1 0-2 0v8H3a1 1 0 1 0 0 2h8v8a1 1 0 1 0 2 0v-8h8a1 1 0 1 0 0-2Z', true) },
  back: { box: '0 0 24 24', body: path('M2.909 12.004h18.180M9.276 4.726 2.001 12.004l7.275 7.270') },
  instagram: {
    box: '0 0 24 24',
    body: path(
      'M12 2.982c2.937 0 3.285.011 4.445.064a6.087 6.087 0 0 1 2.040.379 3.640 3.640 0 0 1 2.090 2.090c.400 1 .443 2.300.443 6.485s-.043 5.485-.443 6.485a3.640 3.640 0 0 1-2.090 2.090c-1 .400-2.300.443-6.485.443s-5.485-.043-6.485-.443a3.640 3.640 0 0 1-2.090-2.090C3.025 17.485 2.982 16.185 2.982 12s.043-5.485.443-6.485a3.640 3.640 0 0 1 2.090-2.090C6.515 3.025 7.815 2.982 12 2.982Z',
    ),
  },
  similar: {
    box: '0 0 24 24',
    body: path('M19.006 8.252a3.500 3.500 0 1 1-3.499-3.500M12 12a5 5 0 1 0-5-5 5 5 0 0 0 5 5Zm-9 10c0-5 4-8 9-8s9 3 9 8'),
  },
  media: { box: '0 0 97.600 77.300', body: path('M16.300 24h.300c2.800-.200 4.900-2.600 4.800-5.400M2 20 90 6l5 60-88 8Z') },
} satisfies Record<string, Shape>;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, label, size = 24 }: { name: IconName; label: string; size?: number }) {
  const shape: Shape = SHAPES[name];
  return (
    <svg aria-label={label} className={`icon icon-${name}`} fill="currentColor" height={size} role="img" viewBox={shape.box} width={size}>
      <title>{label}</title>
      {shape.body}
    </svg>
  );
}
