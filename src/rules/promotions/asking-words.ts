/** How the makers of a page ask to be followed, and to hand the article on. Data, in the form that `normalise` gives: to teach a language, add alternatives. */

/**
 * A line that begins by asking to follow the makers themselves, or what is theirs: "join our channel", but neither "those who
 * follow us", "do not join our group" nor "join our three hikers".
 */
export const FOLLOW_US =
  /^(?:(?:please|and|also|so|then|now|bitte|dann|então|don t forget to|be sure to|no olvides|vergiss nicht) |for (?:more|daily|the latest) (?:\S+ ){1,6})*(?:(?:(?:follow|join|like|find) (?:us|me)|follow along (?:on|with)|folg\S* (?:sie |doch )*(?:uns|mir)|(?:suivez|rejoignez) nous|síguenos|seguirnos|siga nos|seguici|volg ons|(?:följ|følg) oss?|obserwuj nas|śledź nas|(?:\S+ ){0,5}bizi .*takip (?:ed|et)\S*|ikuti kami)(?= |$)|(?:join|follow|subscribe to|folg\S*|suivez|rejoignez|únete a|sigue|suscríbete a|siga o|entre no|segui il) ?(?:our|unserem|notre|nuestr[oa]|nosso|nostro) (?:\S+ )?(?:chan|cana|kana|group|grup|page|pági|telegram|facebook|whatsapp|youtube|instagram|discord)|(?:подписывайтесь|подпишитесь) на (?:наш|нас|мой)|читайте нас|(?:\S+ ){0,3}\S?ت?تابعنا|انضم إلى قناتنا|(?:\S+ ){0,6}हम(?:ें|ार[ेी]|से) .*(?:(?:फॉलो|जुड़|ज्वाइन|सब्सक्राइब).* (?:कर|हों|सक)|जुड़(?:ें|िए|िये)$)|.*フォロー(?:してね|してください|をお願い)|(?:请|欢迎)?(?:关注|關注)我们|.*팔로우 ?해 ?(?:주세요|보세요))/u;

/** Names the article and asks to share it. */
export const HAND_ON =
  /^(?:if|did|hope|we hope|i hope) .*this (?:article|post|guide|tutorial|recipe)(?: .*)? (?<!(?:may|can|must|not) )share (?:it|this) .*(?:friends|family|others)|(?:artikel|beitrag) .*(?:gefallen|geholfen) .*teil\S* (?:sie )?(?:ihn|diesen|den)|(?:article|guide|tuto\S*|recette) .*(?:plu|aidé|utile) .*partagez|(?:gustado|servido|ayudado) .*(?:artículo|post|guía|tutorial|receta) .*compárt|^gostou .*(?:artigo|post|guia|tutorial|receita) .*compartilhe|piaciut[oa] .*(?:articolo|post|guida|ricetta) .*condividi|(?:yazı|makale)\S* .*(?:beğen|faydalı)\S* .*paylaş(?:ın|ab|may)|(?:стать|материал)\S* .*(?:понрав|полез|помог)\S* .*подели(?:те)?сь|(?:مقال|موضوع|شرح).* (?:شارك|مشاركت)\S* .*صدقا|(?:लेख|पोस्ट|आर्टिकल|जानकारी).*(?:पसंद|अच्छ|उपयोगी).*शेयर .*कर(?:ें|ना)|記事.*(?:役に立|参考にな|よかった).*シェア(?:して|を?お願い)|文章.*(?:有用|有帮助|喜欢).*分享(?:给|到|一下|出去)|(?:^| )글.*(?:도움|유용).*공유(?:해|부탁)/u;
