/** How frames around a pitch look. Data: to teach a theme, add words. */

/** Class names of frames around a pitch. */
export const FRAME_CLASS =
  /(?:^|[\s_-])(?:cta|promo|promotion|promobox|banner|callout|call-to-action|product|productbox|offer|deal|advert|box|card|highlight|media-text|prod|produkt|producto|produto|angebot|oferta|tarjeta|sponsor|buybox|pitch|download)(?:$|[\s_-])|(?:cta|promo|product|offer|deal|download)(?:-|_)?(?:box|card|banner|block|widget|wrap|container)/i;
/** A border, a shadow or a background of its own. */
export const FRAME_STYLE =
  /(?:^|[;\s])(?:border|box-shadow|background(?:-color)?)\s*:\s*(?!none|0|transparent|inherit)/i;
