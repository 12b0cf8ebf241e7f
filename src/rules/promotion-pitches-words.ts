/** What ends an article, so that a pitch after it is none of its chapters. Data: to teach a language, add words. */

/** Headings of last chapters, as `normalise` gives them. */
export const LAST_CHAPTER =
  /^(?:(?:in |my |our |final )?(?:conclusions?|closing|summary|wrap up|wrapping up|final (?:thoughts|words|verdict)|the bottom line|bottom line|verdict|key takeaways|faqs?|frequently asked questions|people also ask|references|sources)|fazit|schluss(?:folgerung|wort)?|zusammenfassung|häufige fragen|quellen|conclusion|en (?:conclusion|résumé)|pour conclure|questions fréquentes|conclusión|conclusiones|en resumen|preguntas frecuentes|conclusão|considerações finais|resumo|perguntas frequentes|conclusione|conclusioni|in conclusione|riepilogo|domande frequenti|conclusie|samenvatting|tot slot|slutsats|sammanfattning|konklusjon|konklusion|yhteenveto|podsumowanie|wnioski|závěr|shrnutí|összegzés|összefoglalás|concluzie|sonuç|özet|вывод|выводы|заключение|итог|итоги|висновок|висновки|kesimpulan|penutup|kết luận|خاتمة|الخلاصة|סיכום|निष्कर्ष|まとめ|結論|最後に|总结|结论|結語|總結|결론|마무리)(?:\s|$)/u;

/** Questions after an article, as `normalise` gives them. */
export const VOTE =
  /\b(?:was (?:this|the|it)\b.*\b(?:helpful|useful)|(?:did|does) this\b.*\bhelp|your vote|improve this article|rate this|hilfreich|nützlich|ihre stimme|vous a t (?:il|elle) (?:été )?(?:utile|aidé)|(?:te|le) (?:ha sido|fue|resultó) útil|foi útil|ti è stato utile|è stato utile|nuttig|behulpzaam|hjälpte|pomocn[ey]|faydalı oldu)|полезн|корисн|お役に立ち|役に立|有帮助|有幫助|도움이/u;

/** Class names of frames around a pitch. */
export const FRAME_CLASS =
  /(?:^|[\s_-])(?:cta|promo|promotion|promobox|banner|callout|call-to-action|product|productbox|offer|deal|advert|box|card|highlight|sponsor|buybox|pitch|download)(?:$|[\s_-])|(?:cta|promo|product|offer|deal|download)(?:-|_)?(?:box|card|banner|block|widget|wrap|container)/i;
export const FRAME_STYLE =
  /(?:^|[;\s])(?:border|box-shadow|background(?:-color)?)\s*:\s*(?!none|0|transparent|inherit)/i;
