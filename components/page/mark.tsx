/** The product's own mark: a path that climbs through three milestones. Decorative: the name stands beside it. */
export function Mark({ className }: { readonly className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 32" aria-hidden="true" focusable="false">
      <path
        d="M6 26h7c5 0 5-9 10-9s5-9 11-9"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="6" cy="26" r="4" fill="currentColor" />
      <circle cx="18.5" cy="21.5" r="4" fill="currentColor" />
      <circle cx="34" cy="8" r="6" fill="currentColor" />
      <path
        className="ptl-mark__tick"
        d="m31.4 8.2 1.9 1.9 3.4-3.9"
        fill="none"
        stroke="#005eb8"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
