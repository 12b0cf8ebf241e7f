/** What affiliates are named by, as a part of a word: all that notices of their links have in common. */

/**
 * No notice is without one of these. Asked of a normalised block before anything else is, since hardly a block has one; and of
 * the text of a page as it stands, to learn whether it needs the words of notices at all.
 */
export const AFFILIATE_STEM =
  /affili|afili|partner|provi[sz]|comis|commis|komis|prowiz|amazon|compensat|referral|percentage|portion|fee\b|share\s+of|rémun|vergüt|vergoed|werbe|annons|rekla|mainos|jutal|palkkio|ortakl|парт|erid|коми|коміс|рефер|вознагр|hoa\s+hồng|liên\s+kết|عمولة|روابط|アフィリ|広告|プロモ|紹介料|報酬|手数料|収益|アソシエイト|佣金|联盟|聯盟|推广|推廣|返利|分潤|제휴|파트너스|수수료|커미션|어필리/u;
