/** The eye under a roof: a quiet guardian. The same drawing as the toolbar icon. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="12" fill="#24685b" />
      <path d="M9 19 24 9l15 10" fill="none" stroke="#a9d6c9" strokeWidth="3.4" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M8 29c4.2-6.2 9.6-9.2 16-9.2S35.8 22.8 40 29c-4.2 6.2-9.6 9.2-16 9.2S12.200 35.200 8 29Z" fill="#ffffff" />
      <circle cx="24" cy="29" r="5.6" fill="#24685b" />
      <circle cx="26" cy="27" r="1.7" fill="#ffffff" />
    </svg>
  );
}
