/** Word classes that the patterns share: written `{name}` in an expression. */

const MACROS: Record<string, string> = {
  /** Anything within the clause: a little, more, much of it. */
  bit: '[^。!?\\n]{0,6}',
  gap: '[^。!?\\n]{0,14}',
  far: '[^。!?\\n]{0,28}',
  /** A named person: a blank or a name with an honorific, not 皆さん or お客様. */
  person:
    '(?:(?:[〇○◯●△]{1,2}|[a-z])(?:さん|さま|様|氏|くん|君|ちゃん|先生|議員)|(?:[一-龠々ヶ]{1,5}|[ァ-ヴー]{2,8})[ ]?(?<!皆|客|奥|神|王|仏|同|多|有|模|仕|異|各|者|[おご]子|[親母父娘孫兄姉爺婆員民手人生体位族供職農業屋店社嫁医内])(?:さん|さま|様|氏|くん|君|ちゃん))',
  /** A person, a body or an office that can be insulted. */
  body: '(?:{person}|[〇○◯]{2}(?:[一-龠]{0,4}|[ァ-ヴー]{1,6})|(?:あ|こ|そ)の(?:人|方|店|会社|団体|[一-龠]{2,3})|隣の?[市町村]|議員|職員|市長|町長|知事|業者|記者|審判|役人|公務員|政治家|教師|校長|社長|課長|部長|上司|会長|警察|役所|役場|新聞社?|マスコミ|団体|住民|市民|町民|客|親|若者|老人|彼ら?|彼女|あなた|お前ら?|君|チーム)(?:たち|ども|連中|ら)?',
  /** People told apart by origin, sex, age, disability, faith, wealth or looks. */
  group:
    '(?:外国(?:人|籍)|移民|難民|[〇○◯]{2}(?:人|教徒|国籍|出身者?|国の人)|(?:中国|韓国|朝鮮|台湾|ロシア|インド|ブラジル|ベトナム|ネパール|クルド|アフリカ|アメリカ|タイ|黒|白|在日)(?:系|の)?(?:人|男性|女性)?|よそ者|移住者|ハーフ|イスラム教徒|(?:[一-龠]{2})?障[害がい碍]{1,2}(?:者|のある[人方子])|高齢者|お?年寄り|老人|若者|若い[人女男子]|独身者?|未婚|母子家庭|シングルマザー|主婦|女(?:性|の[子人]|子)?|男(?:性|の[子人]|子)?|母親|お母さん|父親|妻|夫|嫁|同性愛者?|ゲイ|レズビアン|トランスジェンダー|貧(?:乏人|しい[人子])|金持ち|(?:背の[低高]い|太った|醜い|美しい)[人男女]|(?:お金|iq|学歴)のない人|宗教を信じない人|ゲームが好きな人|無職|ニート|ホームレス|生活保護|[低高中](?:学歴|卒)|オタク|田舎(?:者|の人)?|[あこそ]の(?:国|街|町|地区|地域|場所)の(?:人々?|住民)|ある(?:国|民族|都市|街)の人?|特定の人種の[^は]{0,4}|感染者|サービス業[^は]{0,8}|店員|ウェイター)',
  /** The sentence calls to stop something. */
  stop: '(?:やめ(?:ま|よう(?!と)|て(?:く|下|!|。|$)|ろう)|止めま|(?:し|せ|ら|か|ま|わ)ない(?:で(?!も|は|しょ|す)|よう(?!で|だ|な))|遠慮|控え(?:て|く|願|ま)|お断りし|禁止(?!だけ|の場|ですが|エリアに|の公)|禁じ|防[止ごぐ]|予防|撲滅|根絶|追放|排除|なくそう|なくしま|なくすため|ゼロ[にへを]|犯罪(?!者)|違法(?:です|とな|行為|に)|罰[則せ金を]|許(?:さ|しま)|ストップ|してはい?[けな]|(?<!べき|リーダー)[でじ](?:は|ゃ)ありません|取り締まりを)',
  /** The sentence warns of something, or offers help against it. */
  beware:
    '(?:(?<![ただすいうるねよwタ草]ご)注意(?:[しをがくで!。$報書喚]|$)|気を?[つ付]け|警戒|用心|詐欺(?!師|ま|同|集)|トラブル|被害|(?<!お)相談(?:窓|先|し[てま]|を|く|電|ダ|でき|員|に応|事|会を|室)|通報|だまされ|デマ|惑わ|啓発|悩[むみん]|つら[いく]|見分け|手口|危険(?:です|性)|偽[のサアメ]|悪質な商)',
  /** The sentence announces learning or culture about the subject. */
  study:
    '(?:講座|研修|教室|セミナー|講演|勉強会|授業|学[ぶびべ]|考える|フォーラム|展示?|資料|博物館|歴史|条例|法律|制度|週間|月間|キャンペーン|運動)',
  /** The thing is a work, shown or read. */
  work: '(?:映画|上映|絵本|小説|劇|落語|漫才|狂言|童話|あらすじ|アニメ|ドラマ|展示|作品|朗読|物語|昔話|民話)',
  /** Invitation or order. */
  let: '(?:[おこそとのもよろごぼ]う(?=[。!?よぜねw、]|$|と)|ましょ|ませんか|ちゃ[おえっい]|てみて?|てください|しろ|せよ)',
  /** Permission. */
  may: '(?:[てで]も?(?:大丈夫|ok|いい|よい|平気|構|問題な)|なら(?:大丈夫|平気|ok|いい|問題)|(?:おすすめ|お得|歓迎|ok|自由)(?:です|!|。|$)|ば(?:いい|大丈夫|ok|平気))',
};

/** The body of a word class. Throws on an unknown one: a typing mistake in a data file. */
export function wordClass(name: string): string {
  const body = MACROS[name];
  if (body === undefined) throw new Error(`Unknown word class {${name}}; known: ${Object.keys(MACROS).join(', ')}`);
  return body;
}

/** The expression with its word classes filled in, also those inside others. */
export const expand = (source: string): string => source.replace(/\{([a-z]+)\}/g, (_, name: string) => expand(wordClass(name)));
