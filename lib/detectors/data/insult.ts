/** Insults and belittling of persons and bodies. */
import type { Examples, Pattern } from '../pattern.ts';

const category = 'insult-defamation';

export const insult: Pattern[] = [
  {
    id: 'insult/abuse',
    category,
    strength: 'strong',
    find: '死ね(?!ない|ば)|消えろ|黙れ|税金泥棒|恥知らず|能無し|ろくでなし|ペテン師',
    unless: '{stop}|{beware}',
    reason: 'insult.abuse',
  },
];
export const insultExamples: Examples = {
  'insult/abuse': { ng: ['職員は税金泥棒だ。'], ok: ['「死ね」などの書き込みは犯罪です。'] },
};
