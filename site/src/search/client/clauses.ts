/** A part of a sentence that says one thing. */
export interface Clause {
  text: string;
  /** Whether it only tells how the question came up: 「最近引っ越してきたのですが、」. What follows it is what is asked. */
  isBackground: boolean;
}

/** 「…ですが」「…なので」「…けど」: a clause ends after it, with or without a comma. */
const joint = /(?<=(?:です|ます|でした|ました|ません|だ)が|[なるたい]ので(?!す|し)|けれども?(?!も)|けど)/u;
const pause = /[、。,?!\s]+/u;

/** What stands before a question and is none: it ends in 「が」 or 「ので」, says when, or how things are. */
const background =
  /(?:とき|時|場合|際|たら|だら|れば|なら)(?:は|に|には)?$|(?:です|ます|でした|ました|ません|だ)が$|[なるたい]ので$|けれども?$|けど$/u;
const statement = /(?:ます|ました|です|でした)$/u;
/** Said of what is asked: 「心配です」, 「請求したいのですが」. */
const wish =
  /(?:心配|不安|疑問|怖い|こわい|たい|ほしい|欲しい|ほしくない)(?:の|ん)?(?:です|ですが|ですけど)?$|気に(?:なります|なっています)(?:が|けど)?$/u;

/** Cuts a folded sentence into clauses. Where nothing else is asked, background is what is asked: 「監査が見たいのですが」. */
export function clausesOf(sentence: string): Clause[] {
  const texts = sentence.split(pause).flatMap((part) => part.split(joint));
  const said = texts.filter((text) => text !== '');
  return said.map((text, index) => ({
    text,
    isBackground: index < said.length - 1 && !wish.test(text) && (background.test(text) || statement.test(text)),
  }));
}
