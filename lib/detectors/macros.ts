/** Word classes that the patterns share: written `{name}` in an expression. */

const MACROS: Record<string, string> = {
  /** Anything within the clause, a little or more of it. */
  gap: '[^。!?\\n]{0,12}',
  far: '[^。!?\\n]{0,28}',
  /** A blank that stands for a name in drafts and examples, or a short name. */
  name: '(?:[〇○◯●△]{2}|[\\u4e00-\\u9fff々ヶァ-ヴー]{1,6})',
  hon: '(?:さん|さま|様|氏|くん|君|ちゃん|先生|議員)',
  /** The sentence is a call to stop something. */
  stop: '(?:や(?:め|)(?:ましょう|よう|て(?:下さい|ください|!|。|$)|ろう)|止め(?:ましょう|よう)|(?:し|せ|ら)ないで|(?:し|せ|ら)ないよう|遠慮|控え(?:て|ください|願|ま)|禁止(?!の)|禁じ|防止|予防|撲滅|根絶|追放|排除|なくそう|無くそう|なくし|なくすため|ゼロ(?:に|へ|を|運動)|犯罪(?!者)|違法(?:です|と|行為です|となり)|罰(?:則|せ|金|を)|許さ(?:ない|れ)|許しま|ストップ|いけません|ダメ|だめ)',
  /** The sentence warns of something, or offers help against it. */
  beware:
    '(?:注意|気を?[つ付]け|警戒|用心|詐欺|トラブル|被害|相談(?:窓口|先|して|を|く|電話|ダイヤル|は|でき|員|に応)|通報|だまされ|騙され|デマ|惑わされ|啓発|悩(?:む|み|ん)|つら(?:い|く)|防ぐ|守る)',
};

/** Fills in the word classes. Throws on an unknown one: a typing mistake in a data file. */
export function expand(source: string): string {
  return source.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const body = MACROS[name];
    if (body === undefined) throw new Error(`Unknown word class {${name}}; known: ${Object.keys(MACROS).join(', ')}`);
    return body;
  });
}
