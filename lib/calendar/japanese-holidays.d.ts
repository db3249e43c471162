/** The part of npm `japanese-holidays` (CommonJS, no types of its own) that we use. */
declare module 'japanese-holidays' {
  const holidays: {
    /** National holidays of one year in Japan's calendar, substitute holidays (振替休日) included unless `furikae` is false. */
    getHolidaysOf(year: number, furikae?: boolean): { month: number; date: number; name: string }[];
  };
  export default holidays;
}
