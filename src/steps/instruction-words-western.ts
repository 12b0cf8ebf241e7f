/** Words of instructions in languages that are written in western letters. Data: to teach a language, add an entry. */
import type { InstructionWords } from './instruction-language.ts';

export const WESTERN_WORDS: readonly InstructionWords[] = [
  {
    language: 'en',
    lead: 'now then next first firstly second secondly third finally lastly please simply just also again afterwards afterward alternatively either to so',
    joins: 'and or then to',
    anywhere:
      /\byou(?:'ll|’ll| will)? (?:should|must|need to|have to|can|may need to|want to|need|could)\b|\bmake sure\b|\bbe sure to\b|\bdon['’]t forget to\b/i,
    verbs:
      'accept access activate add adjust agree align allow answer apply arrange ask assemble assign attach authenticate authorize avoid back bake baste beat begin bend blend boil boot break bring browse brush build burn button buy call cancel carry change charge check choose chop clean clear click clip close coat collect combine compare complete configure confirm connect consult contact continue control convert cook cool copy count cover create cross crush cut decide decline decorate defrost delete deselect dice dip disable disconnect dismiss dissolve divide do double double-click download drag drain draw dress drill drizzle drop dry dust edit eject empty enable end enjoy ensure enter erase examine execute exit expand export extend extract fasten feed fetch fill find finish fit fix flash flip flush fold follow force-restart force fry garnish gather get give glue go grab grant grate grease grill grind hang head heat hide highlight hit hold hover identify import increase input insert inspect install invite join keep knead label launch lay leave let lift line link list load locate lock log look loosen lower mark marinate mash match measure melt mention minimize mix modify mount move mute name navigate note observe obtain open order pack paint paste pat pay peel perform pick place plan play plug point poke position post pour power preheat prepare press preview print proceed provide pull purchase purée push put quit raise re-enable re-launch reach read reboot receive recheck reconnect record recover reduce refer refresh refrigerate register reinsert reinstall reload release remember remove rename repair repeat replace reply request rescan reset resize rest restart restore return review rewind right-click rinse rip roast roll rotate rub run sauté save scan screw scroll seal search season see select send separate serve set shake share shape shut sift sign simmer sit skip slice slide snap soak sort specify spoon spray spread sprinkle squeeze stand start steam steep stick stir stop store strain stretch submit switch swipe sync tap take taste test thread tick tie tighten tilt toast toggle top toss touch transfer trim troubleshoot try turn twist type unclip uncheck undo uninstall unlock unmute unplug unscrew unzip update upgrade upload use verify view visit wait warm wash watch wear weigh whisk wipe work wrap write zip zoom brown chill crack crimp cube deglaze dot drench fluff glaze julienne layer mince pan-fry parboil pipe pit poach prick puree reserve sear shred sieve slather smear soften thaw thin unmold unroll calibrate declare define deploy prime sand secure solder stitch sew wire wind clamp sharpen scrub sweep hammer nail hook unhook detach reattach swap',
  },
  {
    language: 'de',
    lead: 'nun jetzt dann danach anschließend zuerst zunächst zuletzt schließlich bitte einfach',
    joins: 'und oder dann',
    anywhere:
      /\b(?:\p{L}{2,}(?:en|ern|eln)|tun|seien)\s+Sie\b|\bsollten Sie\b|\bmüssen Sie\b|\bdu (?:musst|solltest|kannst)\b/u,
    verbs:
      'klicke klick öffne wähle tippe drücke gehe geh starte gib lade installiere schließe suche ziehe verbinde trenne entferne füge prüfe überprüfe warte schalte stelle lege nimm mische rühre schneide schäle backe koche brate heize erhitze lass lasse stecke schraube drehe halte wische melde aktiviere deaktiviere bestätige kopiere speichere lösche setze scrolle folge navigiere rufe wiederhole verwende nutze achte markiere scanne trage reinige vermische vermenge verrühre knete forme rolle gieße streue würze hacke würfle püriere serviere garniere bestreue bestreiche belege verteile dünste röste schlage siebe erstelle sende bearbeite ändere fülle leere löse trockne wende binde klebe bohre säge schleife streiche befestige montiere tausche entnehme hole',
    last: /^\p{Ll}+(?:en|ern|eln)$/u,
    reports:
      /^(?:hat|haben|hatten?|ist|sind|waren?|wurden?|wird|werden|würden?|will|wollen|kann|können|konnten?|sollen?|muss|müssen|darf|dürfen|möchten?|wir|sie)$/iu,
  },
  {
    language: 'fr',
    lead: "puis ensuite maintenant enfin alors d’abord d'abord tout simplement veuillez",
    joins: 'et ou puis',
    anywhere: /\bvous (?:devez|devrez|pouvez|pourrez)\b|\bil faut\b|\bassurez-vous\b/i,
    verbs:
      'cliquez ouvrez sélectionnez choisissez appuyez allez lancez téléchargez installez entrez saisissez tapez touchez faites glissez connectez débranchez branchez redémarrez fermez attendez suivez vérifiez activez désactivez cochez décochez enregistrez copiez collez supprimez ajoutez mélangez versez coupez épluchez lavez mettez placez préchauffez laissez incorporez faire mettre ajouter verser couper mélanger cliquer ouvrir sélectionner choisir appuyer aller lancer télécharger installer servez salez poivrez déposez retirez éteignez allumez rissoler préchauffer éplucher laver',
    first: /^\p{L}+(?:ez|er|ir|re)$/u,
  },
  {
    language: 'es',
    lead: 'luego después ahora entonces primero finalmente por simplemente',
    joins: 'y o e luego',
    anywhere: /\b(?:debes|debe|deberás|tienes que|tendrás que|hay que|asegúrate|asegúrese)\b/i,
    verbs:
      'haz haga hacer abre abra abrir selecciona seleccione seleccionar elige elija elegir pulsa pulse pulsar presiona presione presionar toca toque tocar ve vaya ir descarga descargue descargar instala instale instalar introduce introduzca ingresa ingrese escribe escriba escribir conecta conecte conectar reinicia reinicie reiniciar cierra cierre cerrar espera espere esperar sigue siga comprueba compruebe verifica verifique activa active desactiva desactive guarda guarde guardar copia copie pega pegue elimina elimine eliminar añade añada agrega agregue mezcla mezcle mezclar corta corte cortar pela pele lava lave pon ponga poner coloca coloque colocar precalienta precaliente deja deje dejar calienta caliente añadir agregar batir bate bata sirve sirva inicia inicie busca busque arrastra arrastre marca marque accede acceda apaga apague enciende encienda retira retire desconecta desconecte confirma confirme separa separe empieza comienza reserva reserve incorpora incorpore vierte vierta cubre cubra cocina cocine cuece hornea hornee fríe rehoga sofríe sazona salpimienta tritura pica ralla escurre amasa forma extiende reparte decora lleva enfría calentar cocer hornear triturar picar echa tuesta remueve dora quita saca usa utiliza crea envía mantén rellena dobla gira desliza configura ejecuta edita programa cambia llena vacía seca limpia atornilla desatornilla sujeta ata pinta taladra lija monta levanta afloja aprieta recorta escoge',
    first: /^\p{L}+(?:ar|er|ir|[aei]mos|ad|ed|id)(?:l[aeo]s?|se|nos)?$/u,
  },
  {
    language: 'pt',
    lead: 'depois agora então primeiro finalmente em seguida',
    joins: 'e ou depois',
    anywhere: /\b(?:você deve|você precisa|deve-se|certifique-se|é preciso)\b/i,
    verbs:
      'clique clicar abra abrir selecione selecionar escolha escolher toque tocar pressione pressionar vá ir acesse acessar baixe baixar instale instalar digite digitar insira inserir conecte conectar reinicie reiniciar feche fechar aguarde aguardar siga seguir verifique verificar ative ativar desative desativar salve salvar copie copiar cole colar exclua excluir adicione adicionar misture misturar corte cortar descasque lave lavar coloque colocar preaqueça deixe deixar asse asar leve retire retirar acrescente junte faça fazer transfira disponha sirva espere arraste marque desligue ligue numa inicie procure confirme remova separe comece passe mergulhe aqueça frite cozinhe tempere escorra pique rale amasse enrole cubra despeje mexa bata unte polvilhe reserve espalhe divida decore refogue doure tire monte enfeite dissolva peneire prepare pegue use abaixe levante gire crie envie edite preencha defina execute configure mude troque mantenha repita encha esvazie seque limpe parafuse desparafuse segure amarre pinte fure lixe aperte afrouxe recorte recolha',
    first: /^\p{L}+(?:ar|er|ir|[aei]mos)$/u,
  },
  {
    language: 'it',
    lead: 'poi quindi ora adesso infine prima',
    joins: 'e o poi',
    anywhere: /\b(?:devi|dovete|dovrai|bisogna|assicurati|assicuratevi)\b/i,
    verbs:
      'fai fate fare clicca cliccate cliccare apri aprite aprire seleziona selezionate selezionare scegli scegliete scegliere premi premete premere tocca toccate toccare vai andate andare scarica scaricate scaricare installa installate installare inserisci inserite inserire digita digitare collega collegate collegare riavvia riavviare chiudi chiudere attendi attendere segui seguire verifica verificare attiva attivare disattiva disattivare salva salvare copia copiare incolla incollare elimina eliminare aggiungi aggiungete aggiungere mescola mescolate mescolare taglia tagliate tagliare sbuccia lava lavate mettete metti mettere preriscalda lascia lasciate versate versa versare unite unisci accendi spegni trascina avvia controlla prepara preparate cuoci cuocete scalda scaldate soffriggi soffriggete frulla frullate impasta impastate stendi stendete dividi dividete forma formate inforna infornate sforna sfornate scola scolate trita tritate grattugia amalgama amalgamate condisci condite servi servite decora decorate copri coprite bagna bagnate sciogli sciogliete sbatti sbattete incorpora incorporate distribuisci distribuite usa crea invia esegui modifica imposta ripeti riempi svuota asciuga pulisci avvita svita tieni lega dipingi fora leviga monta solleva allenta stringi segna appoggia sostituisci estrai rimuovi',
    first: /^\p{L}+(?:are|ere|ire|[aei]te(?:l[aeio]|ci|vi|ne)?|iamo)$/u,
  },
  {
    language: 'nl',
    lead: 'nu dan daarna vervolgens eerst tenslotte ten slotte gewoon',
    joins: 'en of dan',
    anywhere: /\bje (?:moet|kunt)\b|\bu (?:moet|dient|kunt)\b|\bzorg (?:dat|ervoor)\b/i,
    verbs:
      'klik open selecteer kies tik druk ga download installeer voer typ sluit start herstart wacht volg controleer schakel sla kopieer plak verwijder voeg meng snijd schil was leg zet verwarm laat doe giet roer bak kook haal neem houd sleep verbind koppel zoek bevestig vink trek draai plaats bestrooi serveer schep breng maak stort verdeel rooster smelt klop kneed rol vorm bedek bestrijk besprenkel garneer pureer spoel dep fruit blancheer stoof braad wok zeef wikkel vouw vul gebruik stuur bewerk herhaal verhit hak rasp pers zorg schroef leeg droog keer bind lijm boor zaag schuur monteer vervang til',
  },
  {
    language: 'pl',
    lead: 'następnie teraz potem najpierw na koniec',
    joins: 'i oraz lub',
    anywhere: /\b(?:należy|trzeba|musisz)\b/i,
    verbs:
      'kliknij otwórz wybierz naciśnij przejdź pobierz zainstaluj wpisz wprowadź podłącz odłącz uruchom zamknij poczekaj sprawdź włącz wyłącz zapisz skopiuj wklej usuń dodaj wymieszaj pokrój umyj włóż rozgrzej piecz gotuj zaznacz odznacz przeciągnij stuknij dotknij potwierdź zaloguj postępuj podgrzej usmaż ugotuj wlej wsyp zagotuj dopraw posyp zetrzyj posiekaj obierz odcedź ubij zmiksuj przełóż wyłóż uformuj zagnieć odstaw ostudź podawaj udekoruj polej rozpuść połącz upiecz nałóż zmień utwórz wyślij edytuj powtórz odkręć przykręć',
    first: /^\p{L}+(?:ać|ić|yć|eć|ąć|uć)$/u,
    last: /^\p{Ll}+(?:ać|ić|yć|eć|ąć|uć)$/u,
  },
  {
    language: 'cs',
    lead: 'poté nyní potom nejprve nakonec',
    joins: 'a nebo',
    verbs:
      'klikněte otevřete vyberte zvolte stiskněte přejděte stáhněte nainstalujte zadejte připojte odpojte restartujte zavřete počkejte zkontrolujte zapněte vypněte uložte zkopírujte vložte odstraňte přidejte klepněte smíchejte nakrájejte nalijte přiveďte vařte pečte smažte osolte opepřete ochuťte posypte zalijte nechte rozehřejte oloupejte nasekejte zašlehejte vyšlehejte rozdělte podávejte vytvořte naplňte vyprázdněte vysušte očistěte otočte přišroubujte odšroubujte sejměte položte vyměňte držte vyhledejte',
    first: /^\p{L}+(?:jte|ěte|ete|ňte|šte|žte)$/u,
  },
  {
    language: 'sv',
    lead: 'sedan nu därefter först slutligen',
    joins: 'och eller',
    verbs:
      'klicka öppna välj tryck gå ladda installera ange skriv anslut starta stäng vänta kontrollera aktivera inaktivera spara kopiera klistra ta lägg blanda skär skala sätt häll rör koka stek dra markera följ vispa smält fräs knåda kavla forma strö garnera servera låt värm sila hacka riv krydda smaksätt fördela grädda pensla använd skapa skicka redigera upprepa ställ skruva töm fyll lossa torka rengör vänd tvätta bind spänn håll knyt limma borra såga slipa måla placera montera koppla besök sök hämta',
  },
  {
    language: 'da',
    lead: 'derefter nu så først til sidst',
    joins: 'og eller',
    verbs:
      'klik åbn vælg tryk gå download installer indtast skriv tilslut start genstart luk vent kontroller aktiver deaktiver gem kopier indsæt slet tilføj bland skær skræl sæt hæld rør kog steg træk følg pisk smelt rist ælt rul form drys pynt server lad varm si hak riv krydr smag fordel bag pensl brug opret send rediger gentag stil skru tøm fyld løsn tør rengør vend vask bind hold knyt lim bor sav slib mal placer monter kobl besøg søg hent lav tjek kør',
  },
  {
    language: 'nb',
    lead: 'deretter nå så først til slutt',
    joins: 'og eller',
    verbs:
      'klikk åpne velg trykk gå last installer skriv koble start lukk vent kontroller aktiver deaktiver lagre kopier lim slett legg bland skjær skrell sett hell rør kok stek dra følg visp smelt elt kjevle form dryss pynt server la varm sil hakk riv krydre smak fordel pensle bruk opprett send rediger gjenta still skru tøm fyll løsne tørk rengjør vend vask bind hold knyt bor sag slip mal plasser monter besøk søk hent lag sjekk',
  },
  {
    language: 'fi',
    lead: 'sitten nyt seuraavaksi ensin lopuksi',
    joins: 'ja tai',
    verbs:
      'napsauta avaa valitse paina siirry lataa asenna kirjoita syötä yhdistä käynnistä sulje odota tarkista ota poista tallenna kopioi liitä lisää sekoita leikkaa kuori pese laita kaada keitä paista napauta seuraa vedä vatkaa sulata ruskista vaivaa kauli muotoile ripottele koristele tarjoile anna kuumenna siivilöi pilko raasta mausta levitä voitele käytä luo lähetä muokkaa toista ruuvaa tyhjennä täytä irrota kuivaa puhdista käännä sido pidä liimaa poraa sahaa hio maalaa aseta kiinnitä hae etsi nosta laske vaihda tee',
  },
  {
    language: 'tr',
    lead: 'ardından şimdi sonra önce daha',
    joins: 've veya',
    anywhere:
      /(?:tıklayın|tıklayınız|seçin|seçiniz|dokunun|basın|basınız|açın|girin|indirin|bekleyin|yapın|gidin|kaydedin|silin|ekleyin)/u,
    last: /^\p{L}+(?:ın|in|un|ün|ınız|iniz|unuz|ünüz)$/u,
    verbs: 'tıklayın tıkla açın seçin koyun karıştırın doğrayın pişirin kavurun ekleyin dökün yoğurun bırakın',
  },
  {
    language: 'id',
    lead: 'lalu kemudian sekarang selanjutnya setelah pertama terakhir',
    joins: 'dan atau lalu kemudian',
    anywhere: /\b(?:anda (?:harus|perlu|dapat|bisa)|pastikan)\b/i,
    verbs:
      'klik buka pilih ketuk tekan pergi unduh instal masukkan ketik hubungkan sambungkan mulai tutup tunggu periksa aktifkan nonaktifkan simpan salin tempel hapus tambahkan campur potong cuci masak panaskan tuang aduk ikuti seret cari gunakan jalankan kunjungi tumis goreng rebus kukus kocok uleni bentuk taburkan sajikan angkat tiriskan panggang diamkan iris cincang haluskan siapkan lelehkan oleskan buat kirim',
  },
  {
    language: 'vi',
    lead: 'sau đó tiếp theo bây giờ đầu tiên cuối cùng hãy',
    joins: 'và hoặc rồi',
    anywhere: /(?:^|\s)(?:bạn (?:cần|phải|nên|hãy|có thể)|hãy)\s/iu,
    verbs:
      'nhấn nhấp bấm mở chọn chạm tải cài nhập gõ kết khởi đóng đợi chờ kiểm bật tắt lưu sao dán xóa thêm trộn cắt rửa đun cho truy vào tìm kéo ướp xào chiên luộc hấp nướng đổ khuấy rắc bày ngâm băm thái vớt đặt chuẩn tạo gửi sử',
  },
  {
    language: 'hu',
    lead: 'majd ezután most először végül',
    joins: 'és vagy majd',
    verbs:
      'kattintson kattints nyissa nyisd válassza válaszd nyomja nyomd lépjen lépj töltse töltsd telepítse telepítsd írja írd adja add csatlakoztassa indítsa zárja várjon várj ellenőrizze kapcsolja mentse másolja illessze törölje keverjük vágjuk tegyük tegye öntse öntsük keverje főzze főzzük süsse süssük hagyja hagyjuk melegítse melegítsük szeletelje reszelje tálalja fűszerezze formázza csavarja ürítse szárítsa tisztítsa fordítsa kösse tartsa helyezze rögzítse keresse húzza emelje cserélje',
    first: /^\p{L}+(?:jük|juk|jon|jen|jön|sen|zon)$/u,
  },
  {
    language: 'ro',
    lead: 'apoi acum mai întâi în final',
    joins: 'și sau apoi',
    verbs:
      'faceți deschideți selectați alegeți apăsați mergeți accesați descărcați instalați introduceți tastați conectați reporniți închideți așteptați verificați activați dezactivați salvați copiați lipiți ștergeți adăugați amestecați tăiați spălați puneți urmați atingeți fă deschide selectează alege apasă mergi fierbeți coaceți prăjiți turnați lăsați serviți încălziți decorați umpleți goliți uscați curățați întoarceți țineți căutați înlocuiți scoateți',
    first: /^\p{L}+(?:ți|ţi)$/u,
  },
];
