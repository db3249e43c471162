/** The toolbar icon: an eye under a roof. */
export function Mark() {
  return (
    <svg className="m-mark" viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" rx="11" fill="#1d4f7c" />
      <path d="M9 20 24 10l15 10" fill="none" stroke="#9cc7f0" strokeWidth="3.6" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M7.5 30c4-6 9.7-9 16.5-9s12.5 3 16.5 9c-4 6-9.7 9-16.5 9S11.5 36 7.5 30Z" fill="#fff" />
      <circle cx="24" cy="30" r="5.6" fill="#1d4f7c" />
      <circle cx="26" cy="28" r="1.7" fill="#fff" />
    </svg>
  );
}
