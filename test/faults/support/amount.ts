/** How much is tried: a share within `npm test`, everything with `npm run test:faults`. */
const LONG = import.meta.env.MODE === 'long';

export const amount = <T>(short: T, long: T): T => (LONG ? long : short);
