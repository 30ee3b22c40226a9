/** First names common in Britain; none that is as often a word, a place or a surname alone. */
const FIRST_NAMES = new Set(
  `aaron abdul adam aisha alan albert alex alexander alice alison amanda amelia amir amy andrea andrew angela ann anna anne annie anthony arthur asif ayesha barbara ben benjamin beth
  bethany brian bronwen caitlin callum cameron carol caroline catherine charlotte chloe chris christine christopher claire clare colin connor craig daniel darren david dawn deborah debbie
  deepak denise diane donna dylan edward eleanor elaine elizabeth ellie emily emma eric ewan fatima fiona frances francis gareth gary gemma geoffrey george georgia gillian graham greg gwen
  hannah harriet harry hassan heather helen henry howard hussain huw ian ibrahim imran isabel jack jacqueline jade jake james jamie jane janet jasmine jason jean jennifer jenny jessica jill
  joan joanna joanne joe john jonathan joseph joshua judith julia julie karen kate katherine kathleen katie keith kelly kenneth kerry kevin khalid kieran kim kirsty krzysztof kyle laura
  lauren lee leanne lesley lewis liam linda lisa lorraine louise lucy luke lynn malcolm margaret maria marie mark martin mary matthew megan melanie michael michelle mike mohamed mohammad
  mohammed molly muhammad nadia natalie natasha nathan neil nicholas nicola nigel oliver olivia omar owen pamela patricia patrick paul pauline peter philip phillip piotr priya rachel raj
  rebecca rhys richard robert roger ruth ryan sally samantha samuel sana sandra sanjay sara sarah scott sean shaun sharon sheila shirley simon sophie stephanie stephen steve steven stuart
  sunita susan suzanne tariq teresa thomas tim timothy tom tony tracey tracy usman valerie vanessa veronica vikram wendy william yasmin yusuf yvonne zainab zoe`.split(/\s+/),
);

/** Last words of what is called after a person: a road, a school. */
const PLACES = /\b(road|street|lane|avenue|close|drive|way|house|court|park|school|academy|college|centre|center|ward|hall|hospital|surgery|bridge|square|terrace|estate|lodge|church|library|team|service|grant|fund|trust|scheme)s?$/i;

/** Two to four words, one of them a first name where first names stand: "Sana Ahmed", "AHMED, Sana", "Mary-Jane O'Neill". */
export function isPersonsName(text: string): boolean {
  const plain = text.replace(/\s*\(.*\)$/, "").trim();
  if (!/^[A-Z][A-Za-z'’-]*\.?(,? [A-Z][A-Za-z'’-]*\.?){1,3}$/.test(plain) || PLACES.test(plain)) return false;
  const words = plain.toLowerCase().split(/,? /);
  const isFirst = (word: string | undefined) => word !== undefined && FIRST_NAMES.has(word.split("-")[0]!);
  return isFirst(words[0]) || ((plain.includes(",") || plain === plain.toUpperCase()) && isFirst(words[1]));
}
