import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code as one SVG path: black on white in both themes, or phones will not read it. */
export function QrCode({ text, label, size = 200 }: { text: string; label: string; size?: number }) {
  const { path, side } = useMemo(() => draw(text), [text]);
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      style={{ background: '#fff', borderRadius: 8 }}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string): { path: string; side: number } {
  const code = encode(text, { ecc: 'M', border: 3 });
  let path = '';
  for (const [y, row] of code.data.entries()) {
    for (const [x, dark] of row.entries()) if (dark) path += `M${x} ${y}h1v1h-1z`;
  }
  return { path, side: code.size };
}
