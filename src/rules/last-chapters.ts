/** Headings of what ends an article. Data: to teach a language, add a line or words. */
import { Phrases } from './phrases.ts';

/** Headings of the sections that prove what an article says. */
export const REFERENCES = new Phrases(`
en: references, notes (and references|), footnotes, citations, sources, bibliography, external links, further reading, literature, works cited, publications, endnotes
de: einzelnachweise, weblinks, literatur, anmerkungen, quellen, fußnoten, belege, nachweise, schriften, veröffentlichungen
fr: (notes et|) références, liens externes, bibliographie, sources, ouvrages cités, publications, notes
es: referencias, enlaces externos, bibliografía, notas, fuentes, obras citadas, publicaciones
pt: referências, ligações externas, bibliografia, notas, fontes, obras citadas, publicações
it: note, collegamenti esterni, altri progetti, bibliografia, fonti, pubblicazioni
nl: referenties, externe links, bronnen, noten, literatuur, publicaties
sv, no, da: referenser, källor, referanser, kilder, referencer, litteratur, noter, fotnoter, publikasjoner
fi: lähteet, viitteet, kirjallisuutta, aiheesta muualla
pl: przypisy, linki zewnętrzne, bibliografia, uwagi, literatura, publikacje
cs, hu, ro: reference, jegyzetek, források, note și referințe, literatura, poznámky, odkazy, irodalom, bibliografie
ru: примечания, ссылки, литература, источники, библиография, публикации, сноски
uk: примітки, література, посилання, джерела
tr: kaynakça, notlar, kaynaklar, dış bağlantılar
ar, he: مراجع, المراجع, הערות שוליים
vi: tham khảo, liên kết ngoài, chú thích
zh: 参考(文献|资料), 外部链接, 注释, 参考书目
ja: 脚注, 参考文献, 外部リンク, 注釈, 出典
ko: 각주, 참고 문헌, 외부 링크
`);

/** True for the headings of sections that prove what an article says. */
export const isReferencesHeading = (key: string): boolean => REFERENCES.has(key);

/** Headings of chapters that sum up or answer what is left, as `normalise` gives them; more words may follow. */
const CONCLUSION =
  /^(?:(?:in |my |our |final )?(?:conclusions?|closing|summary|wrap up|wrapping up|final (?:thoughts|words|verdict)|the bottom line|bottom line|verdict|key takeaways|faqs?|frequently asked questions|people also ask)|fazit|schluss(?:folgerung|wort)?|zusammenfassung|häufige fragen|conclusion|en (?:conclusion|résumé)|pour conclure|questions fréquentes|conclusión|conclusiones|en resumen|preguntas frecuentes|conclusão|considerações finais|resumo|perguntas frequentes|conclusione|conclusioni|in conclusione|riepilogo|domande frequenti|conclusie|samenvatting|tot slot|slutsats|sammanfattning|konklusjon|konklusion|yhteenveto|podsumowanie|wnioski|závěr|shrnutí|összegzés|összefoglalás|concluzie|sonuç|özet|вывод|выводы|заключение|итог|итоги|висновок|висновки|kesimpulan|penutup|kết luận|خاتمة|الخلاصة|סיכום|निष्कर्ष|まとめ|結論|最後に|总结|结论|結語|總結|결론|마무리)(?:\s|$)/u;

/** True for a heading with which an article ends, so that a pitch after it is none of its chapters. */
export const isLastChapter = (key: string): boolean => CONCLUSION.test(key) || isReferencesHeading(key);
