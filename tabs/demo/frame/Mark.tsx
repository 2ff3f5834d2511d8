import type { ReactElement } from 'react'

/** The product's own mark: a tick. */
export const Mark = ({ size }: { size: number }): ReactElement => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="mark">
    <defs>
      <linearGradient id="mark-ground" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stopColor="#6a6ee0" />
        <stop offset="1" stopColor="#3b3d99" />
      </linearGradient>
    </defs>
    <rect width="32" height="32" rx="8" fill="url(#mark-ground)" />
    <path
      d="M9 16.5l4.6 4.6L23 11.5"
      fill="none"
      stroke="#fff"
      strokeWidth="3.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
