/** All patterns. A new file is added here and, with its examples, to examples.ts. */
import type { Pattern } from '../pattern.ts';
import { commercial } from './commercial.ts';
import { confidential } from './confidential.ts';
import { dialogue } from './dialogue.ts';
import { discrimination } from './discrimination.ts';
import { disrespect } from './disrespect.ts';
import { falseClaims } from './false-claims.ts';
import { illegal } from './illegal.ts';
import { insult } from './insult.ts';
import { malware } from './malware.ts';
import { misleading } from './misleading.ts';
import { nondisclosable } from './nondisclosable.ts';
import { obscene } from './obscene.ts';
import { offTopic } from './off-topic.ts';
import { persons } from './persons.ts';
import { policyFormation } from './policy-formation.ts';
import { political } from './political.ts';
import { publicOrder } from './public-order.ts';
import { quoting } from './quoting.ts';
import { religious } from './religious.ts';
import { rights } from './rights.ts';
import { rumor } from './rumor.ts';
import { unfitting } from './unfitting.ts';

export const patterns: readonly Pattern[] = [
  ...confidential,
  ...policyFormation,
  ...nondisclosable,
  ...persons,
  ...insult,
  ...disrespect,
  ...discrimination,
  ...illegal,
  ...rumor,
  ...falseClaims,
  ...obscene,
  ...publicOrder,
  ...political,
  ...religious,
  ...commercial,
  ...rights,
  ...malware,
  ...quoting,
  ...misleading,
  ...offTopic,
  ...unfitting,
  ...dialogue,
];
