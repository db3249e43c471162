/** Draws the replica's pictures: small landscapes and round avatars, the same ones for the same name. */

function numberFrom(text: string): number {
  let value = 7;
  for (const char of text) value = (value * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}

export function landscape(name: string): string {
  const seed = numberFrom(name);
  const hue = seed % 360;
  const sun = 80 + (seed % 480);
  const ridge = (base: number, step: number) =>
    `M0 640 V${base} ${[1, 2, 3, 4].map((n) => `Q${n * 160 - 80} ${base - ((seed >> n) % step)} ${n * 160} ${base - ((seed >> (n + 2)) % 60)}`).join(' ')} V640 Z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 640" width="640" height="640">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 60% 72%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 75% 88%)"/></linearGradient></defs>
<rect width="640" height="640" fill="url(#s)"/><circle cx="${sun}" cy="${150 + (seed % 120)}" r="52" fill="hsl(${(hue + 50) % 360} 90% 93%)"/>
<path d="${ridge(380, 150)}" fill="hsl(${(hue + 150) % 360} 26% 58%)"/><path d="${ridge(470, 110)}" fill="hsl(${(hue + 140) % 360} 30% 42%)"/>
<path d="${ridge(560, 70)}" fill="hsl(${(hue + 130) % 360} 34% 30%)"/></svg>`;
}

export function avatar(initial: string, hue: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><rect width="100" height="100" fill="hsl(${hue} 42% 48%)"/>
<text x="50" y="66" font-size="46" text-anchor="middle" fill="#fff" font-family="sans-serif">${initial}</text></svg>`;
}
