/** English names of Japan's national holidays, as the Cabinet Office's translation of the law gives them; the library holds only the Japanese. */
const ENGLISH: Readonly<Record<string, string>> = {
  元日: 'New Year’s Day',
  成人の日: 'Coming of Age Day',
  建国記念の日: 'National Foundation Day',
  天皇誕生日: 'Emperor’s Birthday',
  春分の日: 'Vernal Equinox Day',
  昭和の日: 'Showa Day',
  憲法記念日: 'Constitution Memorial Day',
  みどりの日: 'Greenery Day',
  こどもの日: 'Children’s Day',
  海の日: 'Marine Day',
  山の日: 'Mountain Day',
  敬老の日: 'Respect for the Aged Day',
  秋分の日: 'Autumnal Equinox Day',
  スポーツの日: 'Sports Day',
  文化の日: 'Culture Day',
  勤労感謝の日: 'Labor Thanksgiving Day',
  振替休日: 'Substitute Holiday',
  国民の休日: 'Citizens’ Holiday',
};

/** The holiday's name in the reader's language; a name that we do not know stays as the law writes it. */
export function holidayWords(name: string, locale: 'ja' | 'en'): string {
  return locale === 'en' ? (ENGLISH[name] ?? name) : name;
}
