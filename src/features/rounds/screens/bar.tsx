import type { ReactNode } from 'react';

/**
 * A thin bar: how much of `max` is filled; what goes past it has the colour of alarm. With `done` that part of
 * the filling is solid and the rest pale.
 */
export function Bar({
  value,
  max,
  height = 6,
  tone = 'var(--accent)',
  done,
}: {
  value: number;
  max: number;
  height?: number;
  tone?: string;
  done?: number;
}) {
  const whole = Math.max(value, max, 1);
  const inside = Math.min(value, max);
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ display: 'block', borderRadius: height / 2 }}
    >
      <rect width="100" height={height} fill="var(--line)" />
      <rect
        width={(inside / whole) * 100}
        height={height}
        fill={tone}
        opacity={done === undefined ? 1 : 0.4}
      />
      {done === undefined ? null : (
        <rect width={(Math.min(done, inside) / whole) * 100} height={height} fill={tone} />
      )}
      {value > max ? (
        <rect
          x={(max / whole) * 100}
          width={((value - max) / whole) * 100}
          height={height}
          fill="var(--alarm)"
        />
      ) : null}
    </svg>
  );
}

/** Number with a bar under it, for dense tables. */
export function Measured({
  children,
  value,
  max,
  tone,
}: {
  children: ReactNode;
  value: number;
  max: number;
  tone?: string;
}) {
  return (
    <div style={{ minWidth: 92 }}>
      <div className="tabular" style={{ marginBottom: 3 }}>
        {children}
      </div>
      <Bar value={value} max={max} {...(tone ? { tone } : {})} />
    </div>
  );
}
