/** How the makers of a page ask to be followed, and to hand the article on. Data, in the form that `normalise` gives: to teach a language, add alternatives. */

/** Asks to follow the makers themselves, or what is theirs: "join our channel", but neither "those who follow us" nor "join our three hikers". */
export const FOLLOW_US =
  /(?:^| )(?<!(?:we|they|who|that|readers) )(?:(?:(?:follow|join|like|find) (?:us|me)|folg\S* (?:sie |doch )*(?:uns|mir)|(?:suivez|rejoignez) nous|síguenos|seguirnos|siga nos|seguici|volg ons|(?:följ|følg) oss?|obserwuj nas|śledź nas|bizi .*takip|ikuti kami)(?= |$)|(?:join|follow|subscribe to|folg\S*|suivez|rejoignez|únete a|siga o|entre no|segui il) ?(?:our|unserem|notre|nuestr[oa]|nosso|nostro) (?:\S+ )?(?:chan|cana|kana|group|grup|page|pági|telegram|facebook|whatsapp|youtube|instagram|discord))|(?:подписывайтесь|подпишитесь) на (?:наш|нас|мой)|читайте нас|تابعنا|انضم إلى قناتنا|हम(?:ें|ार[ेी]|से) .*(?:फॉलो|जुड़|ज्वाइन|सब्सक्राइब)|フォロー(?:して|をお願い)|关注我们|關注我們|팔로우 ?해/u;

/** Names the article and asks to share it. */
export const HAND_ON =
  /^(?:if|did|hope|we hope|i hope) .*this (?:article|post|guide|tutorial|recipe)(?: .*)? share .*(?:friends|family|others)|(?:artikel|beitrag) .*(?:gefallen|geholfen) .*teil|(?:plu|aidé|utile) .*partagez|(?:gustado|servido|ayudado) .*compárt|gostou .*compartilhe|piaciuto .*condivid|(?:yazı|makale)\S* .*(?:beğen|faydalı)\S* .*paylaş|(?:стать|материал)\S* .*(?:понрав|полез|помог)\S* .*подел|(?:مقال|موضوع|شرح).* (?:شارك|مشاركت)|(?:लेख|पोस्ट|आर्टिकल|जानकारी).*(?:पसंद|अच्छ|उपयोगी).*शेयर|記事.*(?:役に立|参考にな|よかった).*シェア|文章.*(?:有用|有帮助|喜欢).*分享|글.*(?:도움|유용).*공유/u;
