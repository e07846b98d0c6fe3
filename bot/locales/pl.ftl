### Polski. Uprzejmie, krótko, na „Ty” wielką literą, bez form męskich i żeńskich; zasady tonu: docs/tone.md.

## Wspólne

language-ru = Русский
language-pl = Polski
language-en = English

date-long = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
}
date-year = { $date } { $year } r.
by-today = dzisiaj do { $time }
by-tomorrow = jutro do { $time }
by-date = { $date } do { $time }
at-instant = { $date }, { $time }
figure-number = { NUMBER($value, maximumFractionDigits: 2) }
figure-points = { $sign }{ NUMBER($value) }
figure-percent = { NUMBER($value, maximumFractionDigits: 1) } %

## Pytania do klienta: o co pytamy i co znaczą końce skali

question-nps = Na ile prawdopodobne jest, że polecisz { $object } znajomym (współpracownikom, rodzinie)?
ends-nps-low = na pewno nie polecę
ends-nps-high = na pewno polecę
question-nps10 = Na ile prawdopodobne jest, że polecisz { $object } znajomym (współpracownikom, rodzinie)?
ends-nps10-low = na pewno nie polecę
ends-nps10-high = na pewno polecę
question-ces10 = Jak łatwo było Ci skorzystać z naszych usług?
ends-ces10-low = bardzo trudno
ends-ces10-high = bardzo łatwo
question-ces = Na ile zgadzasz się ze zdaniem: „Z firmą { $company } łatwo było mi wszystko załatwić”?
ends-ces-low = zupełnie się nie zgadzam
ends-ces-high = całkowicie się zgadzam
question-csat = Na ile podoba Ci się nasza obsługa?
ends-csat-low = zupełnie mi się nie podoba
ends-csat-high = bardzo mi się podoba
question-csi = Jakie jest Twoje ogólne zadowolenie z naszych usług?
ends-csi-low = bardzo małe
ends-csi-high = bardzo duże
question-stars = Ile gwiazdek dasz osobie, która Ci pomagała?
question-stars-named = Ile gwiazdek dasz osobie, która Ci pomagała: { $staff }?
ends-stars-low = bardzo źle
ends-stars-high = doskonale
question-cli-1 = Na ile prawdopodobne jest, że polecisz nas rodzinie i znajomym?
question-cli-2 = Na ile prawdopodobne jest, że znowu coś u nas kupisz?
question-cli-3 = Na ile prawdopodobne jest, że wypróbujesz inne nasze produkty i usługi?
ends-cli-low = na pewno nie
ends-cli-high = na pewno tak
question-fcr = Czy udało się wszystko załatwić już przy pierwszym kontakcie z nami?
question-enps = Na ile prawdopodobne jest, że polecisz { $object } jako miejsce pracy?
ends-enps-low = na pewno nie polecę
ends-enps-high = na pewno polecę
question-custom = Jaką ocenę wystawisz: { $object }?

follow-up-top = Co najbardziej Ci się spodobało? Jeśli masz ochotę, napisz kilka słów.
follow-up-middle = Czego zabrakło do najwyższej oceny? Jeśli masz ochotę, napisz kilka słów.
follow-up-bottom = Co poszło nie tak? Napisz po prostu, jak było: przeczyta to człowiek i dzięki temu szybciej wszystko naprawimy.

## Klient: powitanie i zgoda

customer-hello = Dzień dobry, { $name }!
customer-hello-nameless = Dzień dobry!
customer-consent = To bot firmy { $company }. Czasem po wizycie lub zamówieniu zapytamy, jak było. Jedno krótkie pytanie, odpowiedź jednym dotknięciem, a jeśli coś poszło nie tak, odpisze Ci człowiek.

    Żeby do Ciebie pisać, potrzebujemy Twojej zgody na przetwarzanie danych osobowych (152-FZ, RODO).
    • Co przechowujemy: imię i ID w Telegramie, Twoje wizyty i zamówienia, oceny i wiadomości.
    • Po co: żeby wiedzieć, jak było, odpisać Ci i robić to lepiej.
    • Jak zmienić zdanie: /stop, żebyśmy już nie pytali, /forget, żeby usunąć wszystko.
customer-consent-document = Dokument: polityka prywatności firmy { $company }.
customer-consent-document-link = Dokument: polityka prywatności firmy { $company }, { $document }
customer-consent-version = Wersja { $version }
customer-agreed = Dziękujemy za zgodę! Napiszemy po Twojej następnej wizycie lub zamówieniu. A jeśli chcesz powiedzieć coś już teraz, po prostu napisz tutaj.
customer-agreed-now = Dziękujemy za zgodę!
customer-declined = Dobrze, nie będziemy pytać. Jeśli zmienisz zdanie, wyślij /start.
customer-back = Dobrze Cię widzieć! Wszystko gotowe: zapytamy, kiedy będzie o co. Jeśli chcesz powiedzieć coś teraz, po prostu napisz tutaj.
customer-key-agree = Zgadzam się
customer-key-decline = Nie teraz
customer-key-document = Dokument
customer-language-ask = W jakim języku wygodniej Ci rozmawiać?
customer-language-set = Gotowe, dalej po polsku.

## Klient: pytanie

customer-question-hello = Dzień dobry, { $name }!
customer-question-hello-nameless = Dzień dobry!
customer-question-one = Jedno krótkie pytanie
customer-question-several = { $count ->
    [one] { $count } krótkie pytanie
    [few] { $count } krótkie pytania
   *[many] { $count } krótkich pytań
}
customer-question-about = { $lead }: { $service }, { $date }.
customer-question-about-date = { $lead } o to, jak było { $date }.
customer-question-about-service = { $lead }: { $service }.
customer-question-about-nothing = { $lead }.
customer-question-step = Pytanie { $number } z { $total }
customer-question-ends = { $minimum } — { $low }, { $maximum } — { $high }
customer-reminder = Pytamy po raz drugi i ostatni. Jeśli znajdziesz chwilę, dotknij oceny.
customer-change-ask = Teraz jest zapisane: { $answer }. Jak powinno być?
customer-key-skip = Pomiń
customer-key-unskip = Jednak ocenię
customer-key-change = Zmień
customer-key-no-comment = Bez komentarza
customer-key-yes = Tak
customer-key-no = Nie
customer-skipped = Dobrze, tym razem bez oceny. Miłego dnia!
customer-skipped-rest = Dobrze, na tym poprzestaniemy. Dziękujemy za odpowiedź!

## Klient: odpowiedź przyjęta

customer-answer = Twoja ocena: <b>{ $value }</b> z { $maximum }
customer-answer-word = Twoja odpowiedź: <b>{ $word }</b>
customer-answer-several = Twoje oceny: <b>{ $values }</b>
customer-changed = Poprawione.
customer-late = Dziękujemy, że mimo wszystko znalazła się chwila: odpowiedź jest zapisana.
customer-apology = Bardzo nam przykro, że tak wyszło. Przepraszamy.
customer-apology-promise = Wyjaśnimy to i ktoś od nas odezwie się do Ciebie { $by }.
customer-thanks-top = Dziękujemy! Przekażemy zespołowi, niech cały dzień chodzi z uśmiechem.
customer-thanks-middle = Dziękujemy! Przeczytamy uważnie i pomyślimy, co zrobić lepiej.
customer-thanks-bottom = Dziękujemy za szczerość. To pomoże nam wszystko wyjaśnić.
customer-comment-added = Dopisane do Twojej odpowiedzi, dziękujemy.
customer-no-comment = Dobrze, ocena wystarczy. Dziękujemy!
customer-no-comment-bottom = Dobrze, ocena wystarczy.
customer-edit-closed = Tej oceny nie można już zmienić: minęła doba albo już Ci odpisaliśmy. Jeśli chcesz coś dodać, po prostu napisz tutaj.
customer-withdrawn = To pytanie jest już nieaktualne, nie trzeba odpowiadać. Jeśli chcesz coś powiedzieć, po prostu napisz tutaj.
customer-expired = To pytanie jest już zamknięte. Jeśli chcesz coś powiedzieć, po prostu napisz tutaj.
customer-foreign = Ten przycisk jest z innej rozmowy, tutaj nie działa.
customer-tampered = Ten przycisk nie zadziałał. Wyślij /start i ruszamy dalej.
customer-repeated = Ta ocena jest już zapisana, dziękujemy!
customer-not-a-score = Takiej oceny nie ma na skali. Dotknij liczby od { $minimum } do { $maximum } pod pytaniem.

## Klient: wiadomości

customer-feedback-ask = Słuchamy. Napisz w jednej lub kilku wiadomościach, przeczyta je człowiek.
customer-feedback-saved = Dziękujemy za wiadomość! Przeczytamy ją.
customer-message-passed = Przekazane. Ktoś od nas odpisze Ci { $by }.
customer-media-saved = Dziękujemy, dotarło. Zajmie się tym człowiek.
customer-media-unsupported = Z takim załącznikiem niestety sobie nie poradzimy. Opisz to, proszę, słowami albo przyślij zdjęcie.
customer-error = Coś się u nas zepsuło, przepraszamy. Spróbuj ponownie za chwilę. Jeśli znowu się nie uda, podaj nam numer { $incident }, a dowiemy się, co się stało.

## Klient: przerwa, rezygnacja, dane

customer-pause-ask = Na jak długo zrobić przerwę w pytaniach?
customer-paused = Dobrze, do { $date } o nic nie pytamy.
customer-unpaused = Koniec przerwy, znowu czasem o coś zapytamy.
customer-key-pause = { $days ->
    [one] Na { $days } dzień
    [few] Na { $days } dni
   *[many] Na { $days } dni
}
customer-key-unpause = Zakończ przerwę
customer-stopped = O nic więcej nie zapytamy.
customer-stopped-open = O nic więcej nie zapytamy. Nadal jednak wyjaśniamy to, co poszło u nas nie tak, więc odpowiedź od nas jeszcze przyjdzie.
customer-resumed = Miło, że znowu jesteśmy w kontakcie! Czasem zapytamy, jak było.
customer-key-resume = Można znowu pytać
customer-mydata-title = Co o Tobie wiemy
customer-mydata-name = Imię: { $name }
customer-mydata-language = Język: { $language }
customer-mydata-zone = Strefa czasowa: { $zone }
customer-mydata-consent = Zgoda: { $date }, wersja { $version }
customer-mydata-consent-none = Brak zgody
customer-mydata-paused = Przerwa do { $date }
customer-mydata-stopped = Pytania są wyłączone
customer-mydata-history = Co było w tym czacie
customer-mydata-nothing = Na razie nic.
customer-mydata-answers = { $count ->
    [one] { $count } ocena od Ciebie
    [few] { $count } oceny od Ciebie
   *[many] { $count } ocen od Ciebie
}
customer-mydata-messages = { $count ->
    [one] { $count } wiadomość od Ciebie
    [few] { $count } wiadomości od Ciebie
   *[many] { $count } wiadomości od Ciebie
}
customer-mydata-answer = { $date }, Twoja odpowiedź: { $values }
customer-mydata-message = { $date }: { $text }
customer-mydata-more = { $count ->
    [one] …i jeszcze { $count } wpis
    [few] …i jeszcze { $count } wpisy
   *[many] …i jeszcze { $count } wpisów
}
customer-key-forget = Usuń moje dane
customer-forget-ask = Usunąć wszystko, co o Tobie przechowujemy: imię, wiadomości i to, co łączy oceny z Tobą? W podsumowaniach zostaną tylko liczby bez imienia. Nie da się tego cofnąć.
customer-key-forget-yes = Tak, usuń
customer-key-forget-no = Nie, zostaw
customer-forget-kept = Dobrze, wszystko zostaje bez zmian.
customer-forgotten = Gotowe: Twoje dane są usunięte. Wpisy o Tobie w czacie zespołu właśnie kasujemy. Jeśli zechcesz wrócić, wyślij /start.
customer-forgotten-unreached = Twoje dane są usunięte, ale tego nie udało się skasować:
customer-unreached-card = { $count ->
    [one] { $count } karta w czacie zespołu
    [few] { $count } karty w czacie zespołu
   *[many] { $count } kart w czacie zespołu
}
customer-unreached-relay = { $count ->
    [one] { $count } przekazana wiadomość w czacie zespołu
    [few] { $count } przekazane wiadomości w czacie zespołu
   *[many] { $count } przekazanych wiadomości w czacie zespołu
}
customer-unreached-chat = Wiadomości w tym czacie: możesz je usunąć tylko Ty.
customer-help = Pytamy, jak było, i czytamy każdą odpowiedź. Możesz do nas napisać w każdej chwili, prosto tutaj.

    /feedback — powiedz nam coś
    /language — zmień język
    /pause — zrób przerwę
    /stop — nie pytajcie więcej
    /mydata — co o mnie wiecie
    /forget — usuń moje dane

## Klient: osobisty link

customer-link-joined = Link zadziałał, wiemy już, że to Ty.
customer-link-same = Ten link już zadziałał, pamiętamy Cię.
customer-link-used = Ktoś już skorzystał z tego linku. Jeśli to nie Ty, daj nam znać, a przyślemy nowy. A na razie po prostu wyślij /start.
customer-link-expired = Ten link stracił ważność: działa 30 dni. Poproś nas o nowy albo po prostu wyślij /start.
customer-link-invalid = Ten link nie zadziałał: być może skopiował się tylko kawałek. Spróbuj jeszcze raz albo po prostu wyślij /start.
customer-link-other = Już się znamy: ten czat został połączony wcześniej. Jeśli coś się nie zgadza, napisz tutaj, a to poprawimy.

customer-command-start = Zacznij
customer-command-feedback = Powiedz nam coś
customer-command-language = Zmień język
customer-command-pause = Zrób przerwę
customer-command-stop = Nie pytajcie więcej
customer-command-mydata = Co o mnie wiecie
customer-command-forget = Usuń moje dane
customer-command-help = Co potrafi ten bot

## Nazwy wskaźników i grup

metric-nps-name = Wskaźnik orędownictwa netto (NPS)
metric-nps-short = NPS
metric-nps-top = promotorzy
metric-nps-middle = neutralni
metric-nps-bottom = krytycy
metric-nps10-name = Wskaźnik orędownictwa netto (NPS, skala 1–10)
metric-nps10-short = NPS (1–10)
metric-nps10-top = promotorzy
metric-nps10-middle = neutralni
metric-nps10-bottom = krytycy
metric-ces10-name = Poziom wysiłku klienta (CES, skala 1–10)
metric-ces10-short = CES (1–10)
metric-ces10-top = łatwo
metric-ces10-middle = średnio
metric-ces10-bottom = trudno
metric-ces-name = Poziom wysiłku klienta (CES)
metric-ces-short = CES
metric-ces-top = łatwo
metric-ces-middle = średnio
metric-ces-bottom = trudno
metric-csat-name = Zadowolenie klientów (CSAT)
metric-csat-short = CSAT
metric-csat-top = zadowoleni
metric-csat-middle = neutralni
metric-csat-bottom = niezadowoleni
metric-csi-name = Wskaźnik satysfakcji klientów (CSI)
metric-csi-short = CSI
metric-csi-top = zadowoleni
metric-csi-middle = neutralni
metric-csi-bottom = niezadowoleni
metric-stars-name = Gwiazdki dla pracownika
metric-stars-short = Gwiazdki
metric-stars-top = pięć gwiazdek
metric-stars-middle = trzy lub cztery
metric-stars-bottom = dwie i mniej
metric-cli-name = Wskaźnik lojalności klientów (CLI)
metric-cli-short = CLI
metric-cli-top = lojalni
metric-cli-middle = neutralni
metric-cli-bottom = nielojalni
metric-fcr-name = Załatwione przy pierwszym kontakcie (FCR)
metric-fcr-short = FCR
metric-fcr-top = tak
metric-fcr-middle = częściowo
metric-fcr-bottom = nie
metric-enps-name = Wskaźnik lojalności pracowników (eNPS)
metric-enps-short = eNPS
metric-enps-top = promotorzy
metric-enps-middle = neutralni
metric-enps-bottom = krytycy
metric-custom-name = Własna skala
metric-custom-short = Własna skala
metric-custom-top = grupa górna
metric-custom-middle = grupa środkowa
metric-custom-bottom = grupa dolna

## Załączniki i ton

media-voice = głosówka
media-audio = nagranie
media-photo = zdjęcie
media-video = film
media-video-note = wiadomość wideo
media-document = dokument
media-animation = gif
media-sticker = naklejka
media-other = załącznik
sentiment-negative = negatywny
sentiment-neutral = neutralny
sentiment-positive = pozytywny

## Dla zespołu: karta zgłoszenia

staff-card-title = Zgłoszenie nr { $number }
staff-card-test = Próba: to nie jest prawdziwy klient
staff-severity-high = pilne
staff-severity-middle = ważne
staff-severity-low = niepilne
staff-state-open = Nikt jeszcze nie wziął
staff-state-taken = Zajmuje się: { $owner }
staff-state-resolved = Zamknięte: { $owner }
staff-state-withdrawn-by-customer = Zamknięte: klient zmienił odpowiedź i nie ma już powodu
staff-state-closed-by-model = Zamknięte: model przeczytał komentarz ponownie i nie znalazł nic złego
staff-card-promised = Klientowi obiecano odpowiedź: { $by }
staff-card-score = Ocena: <b>{ $value }</b> z { $maximum } · { $metric } · { $group }
staff-card-score-word = Odpowiedź: <b>{ $word }</b> · { $metric }
staff-card-unasked = Klient napisał sam, nie w odpowiedzi na ankietę
staff-card-changes = Klient zmieniał ocenę: { $changes }
staff-card-comment-none = Komentarza jeszcze nie ma
staff-card-comment-blank = W komentarzu są tylko niewidoczne znaki
staff-card-comment-left = { $count ->
    [one] …i jeszcze { $count } znak
    [few] …i jeszcze { $count } znaki
   *[many] …i jeszcze { $count } znaków
}
staff-card-media = Załączniki: { $media }
staff-card-sentiment = Ton: { $label }, pewność { $confidence }
staff-card-sentiment-degraded = Ton: { $label }, pewność { $confidence } (według słownika: model jest chwilowo niedostępny)
staff-card-sentiment-doubt = Może jednak niezadowolenie ({ $share }): proszę przeczytać samemu
staff-card-sentiment-pending = Ton: model jeszcze czyta
staff-card-reasons = Dlaczego tutaj: { $reasons }
staff-reason-low-score = niska ocena
staff-reason-negative-text = negatywny komentarz
staff-reason-disagreement = ocena niska, a komentarz dobry: może skala została odczytana na odwrót
staff-reason-self-harm = słowa o samobójstwie lub zrobieniu sobie krzywdy
staff-reason-threat = groźba
staff-reason-watched-word = niepokojące słowo
staff-reason-media = załącznik, którego model nie czyta
staff-reason-repeat = drugi raz w ciągu 30 dni
staff-reason-vip = VIP
staff-card-customer = Klient: { $customer }
staff-card-service = Usługa: { $service }
staff-card-location = Miejsce: { $location }
staff-card-channel = Kanał: { $channel }
channel-office = na miejscu
channel-phone = telefon
channel-site = strona internetowa
channel-app = aplikacja
channel-courier = kurier
staff-card-person = Obsługa: { $person }
staff-card-last-scores = Poprzednie oceny: { $scores }
staff-card-opened = Otwarte: { $at }
staff-card-resolution = Co zrobiono: { $note }
staff-card-resolved-at = Kiedy: { $at }
staff-card-forgotten = Zgłoszenie nr { $number }: klient poprosił o usunięcie swoich danych, treści już nie ma.
staff-card-copy = Powtórka zgłoszenia nr { $number }: patrz pierwsza karta.
staff-card-folded = Zgłoszenie nr { $number }: karta jest na wspólnej liście.
staff-key-take = Biorę
staff-key-resolve = Zamknij
staff-key-more = Więcej…
staff-key-less = Zwiń
staff-line-comment = Do zgłoszenia nr { $number } przyszedł komentarz klienta, jest na karcie.
staff-line-message = Do zgłoszenia nr { $number } klient dopisał coś jeszcze, patrz karta.
staff-line-changed = W zgłoszeniu nr { $number } klient zmienił ocenę: { $old } → { $new }.
staff-line-reopened = Zgłoszenie nr { $number } jest znowu otwarte: klient napisał.
staff-line-urgent = Zgłoszenie nr { $number } jest teraz pilne: klient napisał coś niepokojącego, patrz karta.
staff-line-forgotten = Wiadomość usunięta: klient poprosił o skasowanie swoich danych.
staff-summary = { $count ->
    [one] <b>{ $count } zgłoszenie czeka</b>
    [few] <b>{ $count } zgłoszenia czekają</b>
   *[many] <b>{ $count } zgłoszeń czeka</b>
}
staff-summary-hint = Gdy zgłoszeń przychodzi dużo naraz, stoją na jednej liście. Dotknij jednego, aby otworzyć kartę.
staff-summary-left = { $count ->
    [one] Jeszcze { $count } się nie zmieściło: pojawi się, gdy lista będzie krótsza.
    [few] Jeszcze { $count } się nie zmieściły: pojawią się, gdy lista będzie krótsza.
   *[many] Jeszcze { $count } się nie zmieściło: pojawią się, gdy lista będzie krótsza.
}
staff-summary-empty = Wszystkie zgłoszenia z listy są załatwione.
staff-summary-moved = Lista jest teraz niżej.
staff-summary-unscored = bez oceny
staff-summary-key = Nr { $number } · { $what } · { $customer }

## Dla zespołu: działania i ustawienia

staff-taken = Zgłoszenie nr { $number } jest teraz Twoje.
staff-resolve-ask = Zgłoszenie nr { $number }: odpowiedz na tę wiadomość i napisz, co zrobiono. Notatkę zobaczy tylko zespół.
staff-resolve-private = Aby napisać notatkę, otwórz prywatny czat z botem, naciśnij Start i jeszcze raz naciśnij „Zamknij”.
staff-resolved = Zgłoszenie nr { $number } jest zamknięte.
staff-already-taken = Tym zgłoszeniem ktoś już się zajmuje: { $owner }.
staff-already-closed = To zgłoszenie jest już zamknięte.
staff-not-agent = Ten przycisk jest dla osób z czatu zespołu.
staff-anonymous = Piszesz w imieniu grupy i nie wiemy, kim jesteś. Wyłącz anonimowość w uprawnieniach administratora i dotknij ponownie.
staff-setup = Dziękujemy za dodanie! Numer tego czatu: <code>{ $chat }</code>

    Aby zgłoszenia przychodziły tutaj, wpisz go w ustawieniu STAFF_CHAT_ID i uruchom bota ponownie. Aby bot widział odpowiedzi, nadaj mu prawa administratora.
staff-setup-ready = Zgłoszenia będą przychodzić tutaj. Zmiana języka kart: /language
staff-setup-foreign = Ten bot działa tylko w czacie swojej firmy, więc stąd wychodzi.
staff-language-ask = W jakim języku pokazywać karty?
staff-language-set = Gotowe, karty są teraz po polsku.
staff-help = Tutaj przychodzą zgłoszenia niezadowolonych klientów, każde ma swoją kartę.

    <b>Pod kartą</b>
    „Biorę”: zgłoszenie jest Twoje. „Odpisz”: Twoja następna wiadomość idzie do klienta. „Zamknij”: jak się skończyło, dlaczego i co zrobiono.
    Odpowiedź na kartę albo na słowa klienta też idzie do klienta. Wszystko inne, co tu piszesz, zostaje w zespole.

    <b>Co czeka</b>
    /cases — otwarte zgłoszenia, najpilniejsze na początku
    /mine — zgłoszenia, którymi się zajmujesz
    /inbox — co klienci napisali poza zgłoszeniami
    /promises — co obiecaliśmy i jeszcze jesteśmy winni

    <b>Jedno zgłoszenie</b> (wyślij jako odpowiedź na kartę)
    /who — kim jest klient
    /case — wszystko, co zrobiono
    /note i słowa — widzi je tylko zespół
    /promise 15:00 i słowa — obietnica z godziną
    /about i słowa — notatka o kliencie, na przyszłość
    /address i imię — jak bot ma się zwracać do klienta

    <b>Listy dla wszystkich</b>
    /canned — gotowe odpowiedzi
    /faq — pytania, na które bot odpowiada sam
    /causes — przyczyny do wyboru
    /improve — co zmieniamy dzięki skargom
    /recovery — jak skończyły się zgłoszenia
    /practice — zgłoszenie do ćwiczeń, nikogo za nim nie ma

    <b>Ten czat</b>
    /language — język kart
    /route, /owner, /staff — dokąd trafiają karty, kto odpowiada za usługę, kto co może robić (dla administratorów)
    /help — ta podpowiedź
staff-command-language = Język kart
staff-command-help = Jak pracować ze zgłoszeniami

## Dla administracji: kampanie

admin-campaigns = Kampanie
admin-campaigns-empty = Nie ma jeszcze kampanii. Utwórz pierwszą przyciskiem poniżej albo z pliku: otklik campaign apply PLIK.yaml
admin-campaign-line = <b>{ $name }</b> ({ $slug }) · { $metric } · { $state }
admin-campaign-people = kontakty { NUMBER($contacts) }, osiągalne { NUMBER($reachable) }
admin-campaign-sent = wysłane { NUMBER($sent) }, odpowiedzi { NUMBER($answered) }
admin-campaigns-left = { $count ->
    [one] …i jeszcze { $count } kampania
    [few] …i jeszcze { $count } kampanie
   *[many] …i jeszcze { $count } kampanii
}
admin-campaign-running = działa
admin-campaign-paused = wstrzymana
admin-key-start = Uruchom
admin-key-pause = Wstrzymaj
admin-key-preview = Podgląd: { $language }
admin-key-test = Wypróbuj na sobie
admin-key-report = Raport
admin-key-chart = Wykres
admin-key-back = Do listy
admin-started = Kampania uruchomiona: { $name }
admin-paused = Kampania wstrzymana: { $name }. Na wysłane już pytania można odpowiedzieć.
admin-preview = Tak pytanie zobaczy klient ({ $language }):
admin-preview-service = Strzyżenie
admin-preview-name = Anna
admin-test-ask = Którą kampanię wypróbować na sobie?
admin-test-started = Za chwilę przyjdzie pytanie kampanii { $name }. Odpowiedzi z próby nie trafią do raportów.
admin-test-start-first = Aby wypróbować na sobie, najpierw wyraź zgodę na pytania: wyślij /start.

## Dla administracji: raport

admin-report-ask = Dla której kampanii pokazać raport?
admin-report-since = Od { $date }
admin-report-always = Za cały czas
admin-report-value = { $metric }: <b>{ $value }</b>
admin-report-interval = Przedział 95 %: od { $low } do { $high }
admin-report-n = { $count ->
    [one] { $count } odpowiedź
    [few] { $count } odpowiedzi
   *[many] { $count } odpowiedzi
}
admin-report-none = Nie ma jeszcze odpowiedzi.
admin-report-few = Mniej niż pięć odpowiedzi: podział na grupy jest ukryty.
admin-report-mean = Średnia: { $value }
admin-report-group = { $group }: { NUMBER($count) } ({ $share })
admin-report-funnel = Zaproszenia
admin-report-funnel-none = Nie ma jeszcze zaproszeń.
admin-report-line = { NUMBER($count) } · { $what }
admin-report-skips = Dlaczego nie zapytano
admin-report-loop = Naprawianie
admin-report-loop-few = Mniej niż pięć zgłoszeń: liczby są ukryte.
admin-report-comments = Ostatnie komentarze
admin-report-comment-case = nr { $number }
admin-state-scheduled = zaplanowane
admin-state-sending = w trakcie wysyłki
admin-state-sent = czekają na odpowiedź
admin-state-uncertain = nie wiadomo, czy dotarły
admin-state-answered = z odpowiedzią
admin-state-answered-late = z późną odpowiedzią
admin-state-partial = z niepełną odpowiedzią
admin-state-expired = bez odpowiedzi, minął termin
admin-state-declined = klient wybrał „Pomiń”
admin-state-withdrawn = wycofane
admin-state-skipped = niewysłane
admin-state-failed = Telegram nie przyjął
admin-chart-trend = { $metric }: { $name }
admin-chart-trend-note = Pas: przedział 95 %. Pod datą liczba odpowiedzi; gdzie jest ich mniej niż pięć, nie ma punktu.
admin-chart-groups = Odpowiedzi według grup
admin-chart-value = { $value } · { $interval } · { $count }
admin-chart-groups-value = { $share } ({ NUMBER($count) })
admin-chart-date = { NUMBER($day, minimumIntegerDigits: 2) }.{ NUMBER($month, minimumIntegerDigits: 2) }
admin-chart-none = Na wykres jest jeszcze za mało odpowiedzi.

## Dla administracji: wiadomości o kłopotach

admin-no-rights = To polecenie jest dla administracji. Twój numer w Telegramie: <code>{ $id }</code>. Dodaje się go do ustawienia ADMIN_IDS.
admin-help = Co można tu zrobić:

    /campaigns — kampanie: uruchom, wstrzymaj, zobacz oczami klienta
    /segments — grupy klientów: ilu ich jest i jak oceniają
    /report — raport z wykresem
    /ask after-visit 1042 — zapytaj teraz jednego klienta
    /why Anna — o co zapytano, o co nie, dlaczego i kiedy znowu
    /test — przejdź całą drogę samodzielnie, poza raportami

    <b>Ustaw czat zespołu</b>
    /route location=Centrum, wysłane w czacie albo temacie — karty z tego miejsca trafiają tam
    /owner Strzyżenie, jako odpowiedź na wiadomość osoby — kto odpowiada za usługę
    /staff pracownik, jako odpowiedź na wiadomość osoby — kto co może robić; /staff tutaj — lista
    /audit — kto co zmienił: przed i po
    /faq, /canned — pytania, na które bot odpowiada sam, gotowe odpowiedzi

    <b>Zajrzyj stąd do pracy zespołu</b>
    /cases, /mine, /inbox, /promises — co czeka
    /who 7, /case 7 — klient i historia zgłoszenia 7
    /promise 7, /about 7, /address 7 i słowa — to samo co w czacie zespołu
    /practice — zgłoszenie do ćwiczeń

    Polecenia klienta (/feedback, /pause, /stop, /mydata …) też u Ciebie działają.
    /help — ta podpowiedź
admin-failed-update = Nie udało się przetworzyć jednej wiadomości z Telegrama: trzy próby. Została odłożona, pozostałe idą dalej. Numer w dzienniku: <code>{ $incident }</code>
admin-link-conflict = Osobisty link kontaktu { $contact } otworzyło drugie konto Telegram.
    Połączone: { $first }
    Otworzyło także: { $second }
admin-key-unlink = Rozłącz
admin-unlinked = Kontakt { $contact } jest rozłączony z Telegramem. Wydaj mu nowy link.
admin-second-chat = Dodano bota do obcego czatu <code>{ $chat }</code>, bot stamtąd wyszedł.
admin-staff-chat-lost = Bot nie może już pisać do czatu zespołu <code>{ $chat }</code>: przywróć go tam, karty czekają.
admin-routed-chat-lost = Bot nie może już pisać do czatu <code>{ $chat }</code>, do którego trafiają karty. Dopóki tam nie wróci, karty przychodzą do czatu zespołu; /route pokazuje i zmienia trasy.
admin-staff-chat-moved = Czat zespołu stał się supergrupą. Nowy numer: <code>{ $chat }</code>, wpisz go w STAFF_CHAT_ID.
admin-command-campaigns = Kampanie
admin-command-report = Raport
admin-command-test = Wypróbuj na sobie
admin-command-help = Co można tu zrobić

## Dlaczego nie zapytano

reason-no-consent = Brak zgody na pytania.
reason-not-linked = Nie znamy Telegrama tego kontaktu.
reason-paused = Kontakt poprosił o przerwę.
reason-stopped = Kontakt wyłączył pytania.
reason-unreachable = Kontakt zablokował bota albo usunął konto.
reason-cooldown-any = Niedawno było już inne pytanie.
reason-cooldown-campaign = Niedawno było już pytanie o to samo.
reason-floor = Od ostatniego pytania nie minęła doba.
reason-stale = Usługa była zbyt dawno.
reason-outranked = Zapytała kampania o wyższym priorytecie.
reason-sampled-out = Kontakt nie trafił do próby.
reason-quota = Zadano już potrzebną liczbę pytań.
reason-segment = Kontakt nie należy do wybranej grupy klientów.
reason-tester = To kontakt do prób.
reason-already-planned = Inne pytanie jest już zaplanowane albo czeka na odpowiedź.
reason-superseded = Pytanie zastąpiło nowsze.
reason-campaign-paused = Kampania jest wstrzymana.
reason-event-withdrawn = Zdarzenie zostało odwołane.
reason-service = Kampania nie dotyczy tej usługi.
reason-hours = Czekamy na porę dogodną dla kontaktu.

## Błędy

error-tampered = Ten przycisk lub link nie jest nasz albo stracił ważność. Wyślij /start.
error-off-scale = Nie ma takiej oceny: można od { $minimum } do { $maximum }.
error-unknown-metric = Nie ma wskaźnika „{ $name }”. Można: { $allowed }.
error-custom-scale = Własna skala musi mieć od 2 do 11 liczb całkowitych.
error-custom-bands = Grupy własnej skali muszą zaczynać się na jej końcach i nie mogą na siebie nachodzić.
error-case-state = { $state ->
    [taken] Tym zgłoszeniem ktoś już się zajmuje.
    [resolved] To zgłoszenie jest już zamknięte.
    [withdrawn_by_customer] To zgłoszenie jest zamknięte: klient zmienił odpowiedź.
    [closed_by_model] To zgłoszenie jest zamknięte: model nie znalazł nic złego.
   *[open] To zgłoszenie jest otwarte i nikt go jeszcze nie wziął.
}
error-invitation-state = Z tym pytaniem nie można już tego zrobić: zmieniło się.
error-positive-days = Liczba dni musi wynosić co najmniej 1.
error-negative-days = Liczba dni nie może być mniejsza niż 0.
error-slug = Krótka nazwa: małe litery łacińskie, cyfry i łączniki, do 40 znaków.
error-question-count = { $count ->
    [one] Ten wskaźnik ma dokładnie { $count } pytanie.
    [few] Ten wskaźnik ma dokładnie { $count } pytania.
   *[many] Ten wskaźnik ma dokładnie { $count } pytań.
}
error-expires-too-soon = Czas na odpowiedź musi być dłuższy niż czas do przypomnienia.
error-hours-order = Początek godzin musi być przed końcem, między 00:00 a 24:00.
error-hours-format = Nie da się odczytać godzin „{ $value }”. Przykład: 10:00-21:00.
error-days = Nie da się odczytać dni. Można: { $allowed }.
error-timezone = Nie ma strefy czasowej „{ $value }”. Przykład: Europe/Warsaw.
error-not-found = Tego już tu nie ma.
error-negative-duration = Opóźnienie nie może być ujemne.
error-watch-phrase = Nie da się odczytać niepokojącej frazy „{ $value }”: słowa oddzielone spacją, * zamiast końcówki, .. zamiast jednego lub dwóch słów.
error-language = Nie ma takiego języka. Można: { $allowed }.

# The edge: keys of the REST API, imports, the command line
error-length = Potrzeba od 1 do { $limit } znaków.
error-key-exists = Klucz o nazwie „{ $name }” już istnieje: proszę wybrać inną nazwę; lista: `otklik apikey list`.
error-key-unknown = Nie ma klucza o nazwie „{ $name }”: lista: `otklik apikey list`.
error-contact-unknown = Nie ma kontaktu „{ $id }”: najpierw proszę go zaimportować albo przysłać jego zdarzenie.
error-csv-encoding = Plik nie jest w kodowaniu { $encoding } (wiersz { $line }): proszę zapisać go w UTF-8 (w Excelu: „CSV UTF-8”) albo podać kodowanie: --encoding cp1250.
error-csv-codec = Nie ma kodowania „{ $encoding }”. Przykłady: utf-8, cp1250, cp1251.
error-csv-empty = W pierwszym wierszu muszą stać nazwy kolumn, co najmniej: { $example }
error-csv-column = Nie ma kolumny „{ $name }”. Można: { $allowed }.
error-csv-column-near = Nie ma kolumny „{ $name }”. Może „{ $near }”?
error-csv-twice = Kolumna „{ $name }” stoi w pierwszym wierszu dwa razy.
error-csv-missing = W pierwszym wierszu brakuje kolumny „{ $name }”.
error-csv-cells = Komórek w wierszu: { $found }, w pierwszym wierszu: { $expected }. Brakuje separatora lub cudzysłowu albo jest ich za dużo.
error-csv-quotes = Cudzysłów nie jest zamknięty; wewnątrz komórki trzeba go podwoić: "".
error-line-twice = To samo id z innymi wartościami stoi w wierszu { $line }; wzięto tylko tamten.
error-event-differs = To zdarzenie przyszło już z innymi wartościami: { $fields }.
error-account-taken = To konto na Telegramie należy już do kontaktu „{ $id }”.
error-account-other = Ten kontakt jest już połączony z innym kontem na Telegramie.
error-document = { $count ->
    [one] Znaleziono { $count } błąd, nic nie zapisano.
    [few] Znaleziono { $count } błędy, nic nie zapisano.
   *[many] Znaleziono { $count } błędów, nic nie zapisano.
}
error-missing = Tu potrzebna jest wartość.
error-unknown-key = Nie ma klucza „{ $name }”. Można: { $allowed }.
error-unknown-key-near = Nie ma klucza „{ $name }”. Może „{ $near }”?
error-choice = Wartość „{ $value }” nie pasuje. Można: { $allowed }.
error-greater-than-equal = Liczba musi wynosić co najmniej { NUMBER($limit) }.
error-less-than-equal = Liczba może wynosić najwyżej { NUMBER($limit) }.
error-expected-text = Tu potrzebny jest tekst, a nie „{ $value }”.
error-expected-number = Tu potrzebna jest liczba, a nie „{ $value }”.
error-expected-flag = Tu potrzebne jest true albo false, a nie „{ $value }”.
error-expected-list = Tu potrzebna jest lista, a nie „{ $value }”.
error-expected-mapping = Tu potrzebne są klucze z wartościami, a nie „{ $value }”.
error-value = Ta wartość nie pasuje: { $detail }.
error-characters = W tekście są znaki, których nie da się zapisać: znak zerowy albo połowa pary zastępczej.
error-scalar = Tu potrzebny jest tekst do { NUMBER($limit) } znaków, liczba albo true/false.
error-instant = Nie da się odczytać czasu „{ $value }”. Potrzebne są data, godzina i przesunięcie: 2026-06-12T18:30:00+02:00.
error-future = Ta chwila jeszcze nie nadeszła: zdarzenie przysyła się po zakończeniu usługi.
error-event-not-found = Nie ma zdarzenia o takim id.

# Plik kampanii
error-empty = To nie może być puste.
error-too-many = Może tu być najwyżej tyle wartości: { NUMBER($limit) }.
error-positive = Czas musi być dłuższy od zera.
error-duration = Nie da się odczytać czasu „{ $value }”. Przykłady: 30m, 2h, 3d, 90 days.
error-days-count = Nie da się odczytać liczby dni „{ $value }”. Przykłady: 90, 90d, 2 weeks; najwyżej dziesięć lat.
error-weekdays = Nie da się odczytać dni „{ $value }”. Przykłady: mon-fri albo mon, wed, sat. Dozwolone: { $allowed }.
error-trigger = Podaj jedno z: `on: service_event`, `on: request`, `every: 90 days`, `cron: 0 10 1 */3 *`, `at: 2026-12-01 10:00`.
error-trigger-delay = Opóźnienie należy do on: service_event; fale wychodzą w godzinach pytań.
error-not-a-campaign = To nie jest kampania. Najkrótsza ma trzy wiersze: slug, metric, trigger.
error-placeholder = Wstawka { $name } nie zostanie tu niczym wypełniona. Dozwolone: { $allowed }.
error-key-twice = Klucz „{ $name }” stoi dwa razy, drugi raz w wierszu { NUMBER($line) }.
error-yaml = W wierszu { NUMBER($line) }, kolumnie { NUMBER($column) } plik przestaje być YAML: { $problem }.
error-every-services = Kampania według kalendarza nie dotyczy jednej usługi; usuń services.
error-every-contact = Kampania według kalendarza nie może pytać po każdym kontakcie; usuń cadence.
error-labels-yes-no = Pytanie „tak czy nie” nie ma końców skali; usuń labels.
error-question-needed = Własna skala potrzebuje własnego pytania.
error-stale-version = Kampania { $slug } zmieniła się w międzyczasie: jej wersja to { NUMBER($version) }. Przenieś różnice i wpisz based_on: { NUMBER($version) } albo wymuś zmianę.
error-campaign-not-found = Nie ma kampanii „{ $name }”.

## Desk: people

staff-card-practice = ĆWICZENIE: klient jest zmyślony, nic z tego się nie liczy
staff-card-address = Zwracamy się: { $address }
staff-card-note = Notatka: { $note }
staff-key-who = Klient
staff-key-history = Historia
staff-key-about = Dodaj notatkę
staff-key-address = Forma zwrotu
staff-key-newest = « Najnowsze
staff-key-older = Starsze »
staff-person-title = { $customer }, zgłoszenie nr { $number }
staff-person-forgotten = Zgłoszenie nr { $number }: klient poprosił o usunięcie swoich danych, nic już o nim nie wiadomo.
staff-person-address = Zwracamy się: { $address }
staff-person-address-chosen = Zwracamy się: { $address } (wybór zespołu)
staff-person-crm = Numer w CRM: { $crm }
staff-person-tags = Etykiety: { $tags }
staff-person-language = Język: { $language }
staff-person-since = Z nami od { $date }
staff-person-paused = Prosi, by nie pisać do { $date }
staff-person-stopped = Nie chce już pytań
staff-person-unreachable = Bot nie może napisać: zablokowano go albo nikt jeszcze nie otworzył czatu
staff-person-notes = Notatki
staff-person-no-notes = Nie ma jeszcze notatek.
staff-person-notes-left = { $count ->
    [one] i jeszcze { $count } starsza notatka, patrz niżej
    [few] i jeszcze { $count } starsze notatki, patrz niżej
   *[many] i jeszcze { $count } starszych notatek, patrz niżej
}
staff-person-by = { $author }, { $date }
staff-person-promises = Obiecane
staff-person-history = { $count ->
    [one] Historia: { $count } wpis
    [few] Historia: { $count } wpisy
   *[many] Historia: { $count } wpisów
}
staff-person-nothing = Dalej nic nie ma.
staff-person-visit = { $at } · wizyta: { $what }
staff-person-visit-nameless = bez szczegółów
staff-person-score = { $at } · ocena { $value } ({ $metric })
staff-person-score-test = { $at } · ocena { $value } ({ $metric }), próba
staff-person-words = { $at } · wiadomość: { $words }
staff-person-words-read = { $at } · wiadomość ({ $label }): { $words }
staff-person-words-blank = nic widocznego
staff-person-case = { $at } · zgłoszenie nr { $number }, { $state }
staff-person-case-open = czeka na kogoś z zespołu
staff-person-case-taken = ktoś się nim zajmuje
staff-person-case-resolved = zamknięte
staff-person-case-withdrawn-by-customer = zamknięte: klient zmienił odpowiedź
staff-person-case-closed-by-model = zamknięte: nie ma w nim nic złego
staff-person-case-not-negative = zamknięte: zespół nie znalazł nic złego
staff-person-promise-open = { $at } · obiecano: { $text }
staff-person-promise-kept = { $at } · obietnica dotrzymana: { $text }
staff-person-promise-broken = { $at } · obietnica niedotrzymana: { $text }
staff-person-noted = { $at } · notatka
staff-person-address-set = { $at } · forma zwrotu: { $address } ({ $author })
staff-person-address-dropped = { $at } · forma zwrotu cofnięta ({ $author })
staff-note-ask = Co zespół powinien wiedzieć o kliencie ({ $customer })? Odpowiedz na tę wiadomość, najwyżej { $maximum } znaków. Klient może przeczytać notatkę poleceniem /mydata.
staff-address-ask = Jak bot ma się zwracać do klienta ({ $customer })? Odpowiedz na tę wiadomość, najwyżej { $maximum } znaków, dokładnie tak, jak ma to stać w powitaniu. Aby cofnąć, wyślij { $none }
staff-person-private = Otwórz prywatny czat z botem, naciśnij Start i spróbuj jeszcze raz.
staff-noted = Zapisano, teraz widzą to wszyscy.
staff-addressed = Bot zwraca się teraz tak: { $address }
staff-addressed-nameless = Bot wita się teraz bez imienia.
staff-command-who = Kim jest klient ze zgłoszenia
staff-command-case = Wszystko, co zrobiono ze zgłoszeniem
staff-command-about = Dodaj notatkę o kliencie
staff-command-address = Jak bot ma się zwracać do klienta
staff-command-practice = Zgłoszenie ćwiczebne zmyślonego klienta
staff-usage-who = Napisz /who i numer zgłoszenia albo odpowiedz tym poleceniem na kartę: kim jest klient?
staff-usage-case = Napisz /case i numer zgłoszenia albo odpowiedz tym poleceniem na kartę: co zrobiono?
staff-usage-about = Odpowiedz na kartę: /about i to, co zespół powinien wiedzieć o kliencie.
staff-usage-address = Odpowiedz na kartę: /address i to, jak bot ma się zwracać do klienta.
staff-practice-begun = Zgłoszenie ćwiczebne nr { $number } już idzie. Wypróbuj każdy przycisk: klient jest zmyślony i nic z tego się nie liczy.
staff-history-title = { $count ->
    [one] { $count } zdarzenie
    [few] { $count } zdarzenia
   *[many] { $count } zdarzeń
}
staff-history-act = { $at } · { $what }
staff-history-by = { $at } · { $what } · { $who }
staff-history-wrote = { $at } · klient pisze: { $words }
staff-history-change = { $before } → { $after }
staff-history-value = { $value }
staff-history-unknown = { $act }
staff-act-opened = otwarte
staff-act-practice = utworzone do ćwiczeń
staff-act-shown = karta pokazana zespołowi
staff-act-taken = wzięte
staff-act-resolved = zamknięte przez zespół
staff-act-score-changed = klient zmienił ocenę
staff-act-commented = pierwszy komentarz
staff-act-withdrawn = zamknięte: klient zmienił odpowiedź
staff-act-closed = zamknięte: nie ma w nim nic złego
staff-act-reopened = otwarte ponownie
staff-act-released = oddane
staff-act-assigned = przekazane
staff-act-snoozed = odłożone do
staff-act-awake = znów w toku
staff-act-relabelled = poprawiony ton
staff-act-not-negative = zamknięte: nic złego
staff-act-reopened-by-staff = otwarte ponownie przez zespół
staff-act-asked-again = klient dostanie pytanie jeszcze raz
staff-act-answered-again = klient odpowiedział na ponowne pytanie
staff-act-closing-lost = słowa na zakończenie nie dotarły
staff-act-replied = odpowiedź do klienta
staff-act-noted = notatka dla zespołu
staff-act-improvement = powiązane z usprawnieniem
staff-act-person-noted = notatka o kliencie
staff-act-address-changed = wybrana forma zwrotu
customer-mydata-address = Zwracamy się do Ciebie: { $address }
customer-mydata-note = { $date }, nasza notatka o Tobie
customer-mydata-notes = { $count ->
    [one] { $count } nasza notatka
    [few] { $count } nasze notatki
   *[many] { $count } naszych notatek
}
error-note-empty = Notatka jest pusta: napisz, co zespół powinien wiedzieć.
error-note-long = Notatka ma { $length } znaków, mieści się najwyżej { $maximum }: skróć ją, proszę.
error-address-empty = Nie napisano nic widocznego. Aby cofnąć formę zwrotu, wyślij { $none }
error-address-long = Forma zwrotu ma { $length } znaków, mieści się najwyżej { $maximum }.
staff-key-unnote = ✕ { $note }
staff-note-dropped = Twoja notatka została usunięta.
staff-note-gone = Tę notatkę już usunięto.
staff-act-person-note-dropped = usunięto notatkę o kliencie
error-note-not-yours = Notatkę usuwa tylko jej autor: { $author }.
error-person-forgotten = Klient poprosił o usunięcie swoich danych: nic się o nim nie przechowuje.

## Desk: work
staff-state-not-negative = Zamknięte: obsługa przeczytała komentarz, nie ma w nim nic negatywnego
staff-key-release = Oddaję
staff-key-assign = Przydziel
staff-key-snooze = Odłóż
staff-key-reopen = Otwórz ponownie
staff-key-notnegative = To nie negatyw
staff-key-isnegative = To negatyw
staff-card-corrected = Wydźwięk: model się pomylił, oznaczenie: { $agent }
staff-card-snoozed = Odłożone do { $until }
staff-card-outcome = Wynik: { $outcome }
staff-card-outcome-cause = Wynik: { $outcome } · przyczyna: { $cause }
staff-card-refunded = { $outcome } { $sum }
staff-card-recovered = Zapytano ponownie: { $before } → { $after }
staff-outcome-solved = Rozwiązane
staff-outcome-refunded = Zwrot pieniędzy
staff-outcome-replaced = Wymiana lub poprawka
staff-outcome-explained = Wyjaśnione
staff-outcome-not-solvable = Nie da się rozwiązać
staff-cause-waiting = Długie czekanie
staff-cause-quality = Jakość pracy
staff-cause-attitude = Podejście
staff-cause-price = Cena lub płatność
staff-cause-promise = Niedotrzymana obietnica
staff-cause-information = Niejasne informacje
staff-cause-mistake = Nasz błąd
staff-cause-other = Coś innego
staff-causes = Przyczyny do wyboru przy zamykaniu. Stuknij przyczynę, aby zdjąć ją z listy.
staff-causes-empty = Lista przyczyn jest pusta.
staff-causes-hint = Aby dodać: /causes i nazwa, na przykład: /causes Zepsuty sprzęt
staff-resolve-outcome = Zgłoszenie nr { $number }: czym się skończyło?
staff-resolve-sum = Zgłoszenie nr { $number }: odpowiedz na tę wiadomość kwotą zwrotu, na przykład 120 albo 99,50.
staff-resolve-sum-unclear = Nie da się odczytać kwoty. Napisz samą liczbę, na przykład 120 albo 99,50.
staff-resolve-cause = Zgłoszenie nr { $number }: jaka była przyczyna?
staff-resolve-no-cause = Bez przyczyny
staff-resolve-cancel = Nie teraz
staff-resolve-given-up = Zgłoszenie nr { $number } pozostaje otwarte.
staff-released = Zgłoszenie nr { $number } jest znowu wolne.
staff-line-released = Zgłoszenie nr { $number } jest znowu wolne: kto je weźmie?
staff-line-awake = Zgłoszenie nr { $number } było odłożone, czas minął.
staff-line-reopened-by-staff = Zgłoszenie nr { $number } otwarto ponownie w zespole.
staff-line-recovered = Zgłoszenie nr { $number }: zapytaliśmy klienta ponownie, jest naprawione. Odpowiedź na karcie.
staff-line-closing-lost = Zgłoszenie nr { $number }: wiadomość o zamknięciu mogła nie dotrzeć do klienta.
staff-assign = Zgłoszenie nr { $number }: kto je weźmie? Liczba pokazuje, ile otwartych zgłoszeń ma dana osoba.
staff-assign-nobody = Zgłoszenie nr { $number }: nie ma komu go przekazać. Osoby pojawią się tutaj, gdy stukną coś na tym czacie i dopóki mają mniej niż dziesięć otwartych zgłoszeń.
staff-assign-key = { $name } · { $count }
staff-assigned = Zgłoszenie nr { $number } ma teraz { $to }, przydziela: { $by }.
staff-assigned-yours = { $agent }, zgłoszenie nr { $number } należy teraz do Ciebie.
staff-snooze = Zgłoszenie nr { $number }: na jak długo odłożyć? Termin obiecany klientowi dalej obowiązuje.
staff-snooze-hours = { $count ->
    [one] { $count } godzina
    [few] { $count } godziny
   *[many] { $count } godzin
}
staff-snooze-end = Wróć do tego teraz
staff-snooze-not-taken = Zgłoszenia nr { $number } nie można odłożyć: najpierw trzeba je wziąć.
staff-snooze-ended = Zgłoszenie nr { $number } nie jest już odłożone.
staff-snoozed = Zgłoszenie nr { $number } odłożono do { $until }.
staff-relabelled-nothing = Nie ma czego poprawiać: brak słów albo są już tak oznaczone.
staff-relabelled-closed = Zapisano: to nie negatyw. Zgłoszenie zamknięte.
staff-relabelled = Zapisano: to nie negatyw.
staff-relabelled-stays = Zapisano: to nie negatyw. Zgłoszenie zostaje, bo: { $reasons }
staff-relabelled-negative = Zapisano: negatyw.
staff-reopened = Zgłoszenie nr { $number } jest znowu otwarte.
staff-reopened-already = Zgłoszenie nr { $number } jest już otwarte.
staff-recovery = Zgłoszenia zamknięte w ciągu { $days ->
    [one] ostatniego dnia
    [few] ostatnich { $days } dni
   *[many] ostatnich { $days } dni
}
staff-recovery-none = Żadnego nie zamknięto.
staff-recovery-resolved = Zamknięte: { $count }
staff-recovery-times = Czas do zamknięcia: połowa w { $median }, dziewięć na dziesięć w { $p90 }
staff-recovery-first-contact = Za pierwszym razem: { $share } ({ $part } z { $n })
staff-recovery-asked = Zapytano ponownie: { $asked }, odpowiedzi: { $answered }
staff-recovery-recovered = Klienci mówią, że naprawione: { $share } ({ $part } z { $n })
staff-recovery-from-to = Ocena po ponownym pytaniu: średnio z { $before } na { $after } (n = { $n })
staff-recovery-promises = Spełnione obietnice: { $share } ({ $part } z { $n })
staff-recovery-replies = Pierwsza odpowiedź na czas: { $share } ({ $part } z { $n })
staff-recovery-change = Średnia zmiana oceny: { $change }
staff-recovery-row = { $what }: { $count }
staff-recovery-refunded = Zwrócono razem: { $sum }
staff-recovery-causes = Przyczyny:
staff-duration-minutes = { $count } min
staff-duration-hours = { $count } godz.
staff-duration-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
   *[many] { $count } dni
}
staff-command-causes = Przyczyny zamkniętych zgłoszeń
staff-command-recovery = Jak skończyły się zgłoszenia
error-cause-length = Przyczyna potrzebuje nazwy o długości do { $longest } znaków.
error-cause-many = Na liście jest już { $most } przyczyn: najpierw zdejmij jedną.
customer-closing-hello = { $name }, piszemy w związku z wiadomością od Ciebie.
customer-closing-solved = Przyjrzeliśmy się temu i naprawiliśmy to. Dziękujemy za wiadomość.
customer-closing-refunded = Przyjrzeliśmy się temu i zwróciliśmy pieniądze. Przykro nam, że do tego doszło, i dziękujemy za wiadomość.
customer-closing-replaced = Przyjrzeliśmy się temu i zrobiliśmy to od nowa, jak należy. Dziękujemy za wiadomość.
customer-closing-explained = Przyjrzeliśmy się temu i przekazaliśmy wszystko, co wiemy. Dziękujemy za cierpliwość.
customer-closing-not-solvable = Przyjrzeliśmy się temu i niestety nie da się tego naprawić. Przepraszamy i zapamiętamy to, co od Ciebie usłyszeliśmy.
customer-closing-more = Jeśli coś nadal jest nie tak, wystarczy odpowiedzieć na tę wiadomość: przeczyta ją człowiek.
customer-resurvey = Jakiś czas temu coś poszło u nas nie tak i postaraliśmy się to naprawić. Jak to wygląda teraz?

## Desk: routes
error-route = Napisz tak: <code>/route location=Centrum</code>, <code>/route service=Strzyżenie</code> albo <code>/route segment=vip</code>.
route-title = Dokąd trafiają zgłoszenia (działa pierwsza pasująca trasa):
route-none = Wszystkie zgłoszenia trafiają na czat zespołu.
route-hint = Aby zgłoszenia trafiały tutaj, napisz na tym czacie lub w tym wątku: <code>/route location=Centrum</code> (albo service=…, segment=…). Dla kanału napisz to botowi prywatnie, zaczynając od numeru kanału.
route-line = { $route } → { $where }
route-location = lokal „{ $value }”
route-service = usługa „{ $value }”
route-segment = segment „{ $value }”
route-here = ten czat
route-here-topic = wątek tego czatu
route-to-topic = ten wątek
route-to-chat = czat { $chat }
route-key-remove = Usuń: { $route }
route-set = Gotowe. Nowe zgłoszenia, { $route }, trafiają teraz tu: { $where }. Mogą je brać członkowie tego czatu.
route-not-admin = Nadaj botowi prawa administratora tego czatu, inaczej nie zobaczy, co piszą ludzie.
route-unknown-chat = Bota nie ma na tym czacie: najpierw go dodaj.
route-admins-only = Zmieniać to mogą tylko administratorzy bota.
owner-title = Kto odpowiada za usługi:
owner-none = Za żadną usługę nikt jeszcze nie odpowiada.
owner-line = { $service } — { $owner }
owner-lacking-line = { $service } — nikt
owner-hint = Aby wskazać osobę odpowiedzialną, odpowiedz na jej wiadomość: <code>/owner Strzyżenie</code>; bez odpowiedzi będzie to osoba, która pisze.
owner-set = Za usługę „{ $service }” odpowiada teraz { $owner }: nowe zgłoszenia podadzą to imię.
staff-card-service-owner = Za usługę odpowiada: { $owner }
staff-command-route = Dokąd trafiają zgłoszenia
staff-command-owner = Kto odpowiada za usługi

## Desk: inbox

inbox-title = <b>Skrzynka</b>: co napisali klienci i czego nie ma na kartach zgłoszeń
    Czekają na kogoś: { NUMBER($waiting) } · dłużej niż 2 godziny robocze: { NUMBER($late) }
inbox-empty = Nic tu nie ma.
inbox-hint = Dotknij numeru, aby przeczytać całą wiadomość.
inbox-line = <b>{ $number }.</b> { $customer } · { $age } { $signs }
inbox-line-words = { $words }
inbox-line-media = Załącznik bez słów
inbox-message = <b>Wiadomość nr { $number }</b>
inbox-received = Otrzymano: { $at }
inbox-about-case = Napisano w sprawie zgłoszenia nr { $number }
inbox-state-new = Nikt się tym jeszcze nie zajął. Termin: { $by }
inbox-state-late = Po terminie: nikt się tym nie zajął. Termin minął { $by }
inbox-undelivered = Odpowiedź została wysłana, ale nie dotarła: { $reason }.
inbox-state-done = { $state }: { $by }, { $at }
inbox-state-new-word = Czeka
inbox-state-read-word = Przeczytano
inbox-state-answered-word = Odpowiedziano
inbox-state-no-answer-needed-word = Bez odpowiedzi
inbox-by-bot = bot
inbox-sorting-waiting = Czekają
inbox-sorting-late = Po terminie
inbox-sorting-questions = Pytania
inbox-sorting-done = Załatwione
inbox-key-open = Otwórz skrzynkę
inbox-key-read = Przeczytane
inbox-key-no-answer-needed = Odpowiedź zbędna
inbox-key-back = ◀ Wstecz
inbox-key-all = Wszystko tutaj przeczytane
inbox-marked = Zapisano.
inbox-marked-before = Ktoś już się tym zajął: { $state }, { $by }.
inbox-all-read = Oznaczono jako przeczytane: { $count }
inbox-key-attachments = Pokaż załączniki
inbox-attachments = Zaraz będą: { $count }
inbox-attachments-before = Załączniki pokazano już wcześniej.
inbox-late = { $count ->
    [one] Jedna wiadomość od klienta czeka ponad 2 godziny robocze i nikt jej nie obejrzał.
    [few] { $count } wiadomości od klientów czekają ponad 2 godziny robocze i nikt ich nie obejrzał.
   *[many] { $count } wiadomości od klientów czeka ponad 2 godziny robocze i nikt ich nie obejrzał.
    }
inbox-escalated = { $count ->
    [one] Jedna wiadomość od klienta jest po terminie: nikt jej nie obejrzał nawet godzinę po przypomnieniu na czacie zespołu.
    [few] { $count } wiadomości od klientów są po terminie: nikt ich nie obejrzał nawet godzinę po przypomnieniu na czacie zespołu.
   *[many] { $count } wiadomości od klientów jest po terminie: nikt ich nie obejrzał nawet godzinę po przypomnieniu na czacie zespołu.
    }
praise-title = <b>Pochwała</b>: { $people }
age-minutes = { $count } min
age-hours = { $count } godz.
age-days = { $count } d
staff-command-inbox = Co napisali klienci: przeczytaj i odpowiedz

## Desk: spikes
spike-title = Dzieje się coś niezwykłego
spike-place = Lokal „{ $location }”
spike-everywhere = Cała firma
spike-day = ostatnie 24 godziny
spike-week = ostatnie 7 dni
spike-complaints = Skargi za { $days }: { NUMBER($count) }, zwykle około { $usual }
spike-score = { $metric }: { $now } (odpowiedzi: { NUMBER($n) }), tydzień wcześniej { $before } (odpowiedzi: { NUMBER($m) })

## Desk: clocks
staff-card-clocks = Terminy: { $clocks }
staff-card-promise = Obiecano { $by }: { $text }
staff-card-promise-late = <b>Po terminie</b>, obiecano { $by }: { $text }
customer-mydata-promise = { $date }, nasza obietnica: { $text }
staff-clock-claim = wziąć { $by }
staff-clock-reply = odpowiedzieć { $by }
staff-clock-resolve = rozwiązać { $by }
staff-clock-paused = rozwiązanie: czekamy na klienta
staff-clock-late = <b>po terminie</b>: { $what }
staff-clock-left = I jeszcze { $count }.
staff-clock-escalation = { $managers }, prosimy o uwagę.
staff-manager = Kierownik
staff-half-claim = zgłoszenia nr { $number } nikt jeszcze nie wziął. Trzeba je wziąć { $by }.
staff-half-reply = klient ze zgłoszenia nr { $number } czeka na odpowiedź { $by }.
staff-half-resolve = zgłoszenie nr { $number } trzeba rozwiązać { $by }.
staff-missed-claim = Zgłoszenie nr { $number }: nikt nie wziął go na czas.
staff-missed-reply = Zgłoszenie nr { $number }: klient nie dostał odpowiedzi na czas.
staff-missed-resolve = Zgłoszenie nr { $number }: nie rozwiązano go w terminie.
staff-missed-many-claim = Zgłoszenia nr { $numbers }: nikt nie wziął ich na czas.
staff-missed-many-reply = Zgłoszenia nr { $numbers }: klienci nie dostali odpowiedzi na czas.
staff-missed-many-resolve = Zgłoszenia nr { $numbers }: nie rozwiązano ich w terminie.
staff-private-help = Pracujesz też przy zgłoszeniach: /cases, /mine, /case 7 i /who 7 działają również tutaj. Wszystko inne, co tu napiszesz, to wiadomość klienta, chyba że przycisk poprosił Cię o słowa.
staff-missed-notice = Minęły terminy:
staff-key-queue = Otwórz kolejkę
staff-key-promise = Obietnica
staff-queue-title-all = Otwarte zgłoszenia, najpilniejsze na początku
staff-queue-title-mine = Zgłoszenia, które prowadzi { $owner }
staff-queue-title-late = Zgłoszenia po terminie
staff-queue-title-unclaimed = Zgłoszenia, których nikt nie wziął
staff-queue-title-place = Otwarte zgłoszenia: { $place }
staff-queue-figures = Otwarte: { $total } · po terminie: { $late } · niewzięte: { $unclaimed }
staff-queue-empty = Nic tu nie ma.
staff-queue-places = Które miejsce?
staff-queue-no-places = Żadne otwarte zgłoszenie nie ma miejsca.
staff-queue-what = { $what }
staff-queue-name = { $name }
staff-queue-nobody = nikt nie wziął
staff-queue-resting = czekamy na klienta
staff-queue-key = Nr { $number }
staff-queue-key-all = Wszystkie
staff-queue-key-mine = Moje
staff-queue-key-late = Po terminie
staff-queue-key-unclaimed = Niewzięte
staff-queue-key-place = Miejsca
staff-queue-key-back = ◀ Wstecz
staff-queue-key-more = Dalej ▶
staff-queue-here = Zgłoszenie nr { $number }: karta jest tutaj.
staff-queue-elsewhere = Karta tego zgłoszenia jest w innym czacie albo została usunięta.
staff-promise-ask = Zgłoszenie nr { $number }: co obiecano klientowi i na kiedy? Odpowiedz na tę wiadomość, najpierw czas, na przykład: <code>15:00 oddzwonić</code>, <code>jutro 9:30 oddzwonić</code>, <code>24.12 15:00 oddzwonić</code>, <code>2h oddzwonić</code>.
staff-promise-ask-personal = Klient ze zgłoszenia nr { $number }: co obiecano tej osobie, niezależnie od zgłoszenia, i na kiedy? Odpowiedz na tę wiadomość, najpierw czas, na przykład: <code>15:00 oddzwonić</code>, <code>jutro 9:30 oddzwonić</code>, <code>24.12 15:00 oddzwonić</code>, <code>2h oddzwonić</code>.
staff-promise-usage = Odpowiedz na kartę: <code>/promise 15:00 oddzwonić</code>. Albo podaj numer zgłoszenia: <code>/promise 12 15:00 oddzwonić</code>.
staff-promise-private = Aby zapisać obietnicę, otwórz prywatny czat z botem, naciśnij Start, a potem znów „Obietnica”.
staff-promise-made = Zgłoszenie nr { $number }: obiecano { $by }.
staff-promise-made-personal = Klientowi ze zgłoszenia nr { $number } obiecano { $by }. Obietnica jest na karcie klienta, niezależnie od zgłoszenia.
staff-promise-outside = Według grafiku nikt wtedy nie pracuje.
staff-promise-near = { $maker }: klientowi ze zgłoszenia nr { $number } obiecano { $by }:
staff-promise-due = { $maker }: już czas. Klientowi ze zgłoszenia nr { $number } obiecano { $by }:
staff-promise-kept = Zgłoszenie nr { $number }: obietnica spełniona ({ $who }).
staff-promise-broken = Zgłoszenie nr { $number }: obietnica niespełniona ({ $who }).
staff-promise-key-kept = Spełniona
staff-promise-key-broken = Niespełniona
staff-promise-line = • nr { $number }: { $by } · { $who }
staff-promises-title = Obietnice dla klientów, jeszcze otwarte: { $count }
staff-promises-lately = W ciągu 30 dni: spełnione { $kept }, niespełnione { $broken }.
staff-promise-notice = Zgłoszenie nr { $number }: minął czas obietnicy danej klientowi i nikt nie zaznaczył, że jest spełniona.
staff-act-promised = obiecano klientowi
staff-act-promise-kept = obietnica spełniona
staff-act-promise-broken = obietnica niespełniona
staff-command-cases = Kolejka zgłoszeń, najpilniejsze na początku
staff-command-mine = Moje zgłoszenia
staff-command-promise = Zapisz obietnicę daną klientowi
staff-command-promises = Otwarte obietnice
error-promise-format = Nie można odczytać czasu. Najpierw czas, potem słowa: 15:00 oddzwonić; jutro 9:30 oddzwonić; 24.12 15:00 oddzwonić; 2h oddzwonić.
error-promise-text = Po czasie muszą być słowa obietnicy, najwyżej { NUMBER($limit) } znaków.
error-promise-time = Czas obietnicy musi leżeć w przyszłości, najwyżej rok naprzód.

## Desk: improvements
customer-told = Dziękujemy za szczere słowa. Oto co się dzięki nim zmieniło:
staff-key-improve = Usprawnij
staff-command-improve = Co zmieniamy dzięki skargom
improve-none = Na razie nie ma nic do zmiany.
improve-hint = Nowe: <code>/improve co zmienić</code> albo „Usprawnij” pod kartą.
improve-list = { $count ->
    [one] { $count } usprawnienie:
    [few] { $count } usprawnienia:
   *[many] { $count } usprawnień:
}
improve-key = { $number } · { $what } · zgłoszenia: { NUMBER($cases) }
improve-title = Usprawnienie { $number }: { $what }
improve-state-open = Jeszcze nie zrobione
improve-state-done = Zrobione
improve-state-dropped = Nie będzie zrobione
improve-can-do = Możemy to zrobić
improve-needs-sanction = Potrzebna zgoda
improve-impossible = Nie da się zrobić
improve-owner = Zajmuje się: { $owner }
improve-due = Termin: { $date }
improve-due-late = Termin: { $date }, po terminie
improve-cases = Zgłoszenia: { $numbers } (osoby: { NUMBER($people) })
improve-told = Klienci przeczytają:
improve-told-count = Powiadomione osoby: { NUMBER($count) }
improve-waits-count = Powiadomimy o dobrej porze: { NUMBER($count) }
improve-not-told-count = Bez powiadomienia ({ $reason }): { NUMBER($count) }
improve-key-can-do = Możemy
improve-key-needs-sanction = Potrzebna zgoda
improve-key-impossible = Nie da się
improve-key-days = { $count ->
    [one] Za { $count } dzień
    [few] Za { $count } dni
   *[many] Za { $count } dni
}
improve-key-own = Zajmę się tym
improve-key-told = Słowa do klientów
improve-key-done = Zrobione, bez powiadomień
improve-key-done-tell = Zrobione, powiadom: { NUMBER($count) }
improve-key-drop = Rezygnujemy
improve-ask = Zgłoszenie nr { $number }: co zmienić? Wybierz albo odpowiedz na tę wiadomość własnymi słowami.
improve-ask-new = Zgłoszenie nr { $number }: co zmienić? Odpowiedz na tę wiadomość.
improve-ask-told = Usprawnienie { $number }: odpowiedz na tę wiadomość i napisz, co przeczytają klienci. Nic nie zostanie wysłane przed „Zrobione”.
improve-tied = Powiązano z tym usprawnieniem.
improve-tied-already = To powiązanie już było.
improve-done-note = Zrobione. Powiadomimy osoby, które o to prosiły.
improve-done-already = To jest już zamknięte.
improve-private = Otwórz prywatny czat z botem, naciśnij Start i spróbuj ponownie.
customer-mydata-told = Zmiany dzięki Twoim słowom, o których daliśmy znać: { NUMBER($count) }

## Desk: talk

staff-key-reply = Odpisz
staff-key-cancel = Anuluj
staff-key-resend = Wyślij jeszcze raz
staff-key-uncanned = ✕ { $title }
staff-reply-ask = Zgłoszenie nr { $number }: Twoja następna wiadomość w ciągu dziesięciu minut trafi do klienta ({ $customer }, pisze w języku: { $language }). Odpowiedź na tę wiadomość trafi tam także później.
staff-reply-ask-comment = Twoja następna wiadomość w ciągu dziesięciu minut trafi do klienta ({ $customer }, pisze w języku: { $language }). Odpowiedź na tę wiadomość trafi tam także później.
staff-reply-canned = Albo wyślij gotową odpowiedź jednym dotknięciem:
staff-reply-cancelled = Anulowano: do klienta nic nie trafi.
staff-reply-said = Do klienta:
staff-reply-private = Aby odpowiedzieć, otwórz prywatny czat z botem i naciśnij Start, a potem jeszcze raz „Odpisz”.
staff-reply-nobody = Nie wysłano: klient nie ma czatu z botem.
staff-reply-practice = To ćwiczenie: prawdziwy klient dostałby teraz Twoją wiadomość.
staff-reply-unsure = Nie wysłano: bot czeka na odpowiedź na swoje ostatnie pytanie. Jeśli to do klienta, naciśnij „Odpisz” pod kartą i napisz jeszcze raz.
staff-reply-unfit = Nie wysłano: przekazać można tylko tekst, zdjęcia, filmy, wiadomości głosowe, dokumenty i naklejki.
staff-talk-delivered = Dostarczono.
staff-talk-uncertain = Połączenie się zerwało: nie wiadomo, czy to dotarło do klienta. Wyślij jeszcze raz tylko wtedy, gdy druga kopia nie zaszkodzi.
staff-talk-failed = Nie dostarczono: { $reason }.
staff-talk-edit-failed = Twoja zmiana nie dotarła: klient nadal czyta poprzednie słowa.
staff-talk-resent = Wysłano jeszcze raz: { $agent }.
staff-talk-resent-before = Ktoś już wysłał to jeszcze raz.
staff-talk-taken-back = Klient przysłał i usunął: { $media }.
talk-reason-blocked = klient zablokował bota
talk-reason-gone = konta albo czatu klienta już nie ma
talk-reason-deleted = wiadomość usunięto, zanim udało się ją przekazać
talk-reason-refused = Telegram jej nie przyjął
staff-card-writing = { $agent } pisze do klienta (do { $until })
staff-card-talk = Rozmowa: od nas { NUMBER($replies) }, od klienta { NUMBER($turns) }
staff-card-internal = Między nami, { $agent }: { $note }
staff-note-kept = Zapisano. Widzą to tylko pracownicy.
staff-note-usage = Odpowiedz na kartę: /note i to, co koledzy powinni wiedzieć o zgłoszeniu.
staff-canned-title = <b>Gotowe odpowiedzi</b>
staff-canned-empty = Nie ma jeszcze żadnej.
staff-canned-line = { $language } · <b>{ $title }</b>: { $text }
staff-canned-usage = Aby dodać, wyślij polecenie z językiem i tytułem, a słowa od następnej linii; {"{name}"} to imię klienta:
    <code>/canned pl Dziękujemy
    Dziękujemy, {"{name}"}! Zajmiemy się tym jeszcze dziś.</code>
staff-canned-kept = Zapisano: { $title }
staff-command-note = Notatka o zgłoszeniu tylko dla pracowników
staff-command-canned = Gotowe odpowiedzi
error-canned-many = W tym języku jest już { NUMBER($limit) } gotowych odpowiedzi: najpierw usuń jedną.
customer-mydata-reply = { $date }, napisaliśmy do Ciebie: { $text }

## Desk: frequent questions

customer-key-person = Chcę porozmawiać z człowiekiem
customer-faq-automatic = <i>To odpowiedź automatyczna. Jeśli nie o to chodziło, pomoże człowiek.</i>
customer-faq-person = Przekazane. Ktoś od nas odpisze Ci { $by }.
inbox-by-automatic = odpowiedź automatyczna
faq-title = <b>Częste pytania</b> · { $language }
faq-idle = Używany model nie umie porównywać pytań: teraz nic nie dostaje automatycznej odpowiedzi.
faq-empty = W tym języku nie ma jeszcze żadnego.
faq-line = { $number }. <b>{ $question }</b> { $answer }
faq-usage = Na te pytania bot odpowiada sam, tylko gdy ma pewność. Aby dodać pytanie, wyślij polecenie z językiem i pytaniem, a odpowiedź w następnej linii:
    <code>/faq pl W jakich godzinach jesteście otwarci?
    Codziennie od 9 do 21.</code>
    Inne sposoby zadania pytania podaj po znaku |, im ich więcej, tym lepiej bot je rozpozna: <code>/faq pl W jakich godzinach jesteście otwarci? | o której zamykacie | czynne w niedzielę?</code>
faq-question = <b>{ $question }</b> · { $language }
faq-wording = albo: { $wording }
faq-written = Ostatnia zmiana: { $by }, { $at }
faq-used = Odpowiedzi automatyczne: { NUMBER($used) }; z tego prośby o człowieka: { NUMBER($people) }
faq-change = Aby zmienić odpowiedź, wyślij ponownie /faq z tym samym językiem i pytaniem; wersje po znaku | zastąpią te tutaj.
faq-kept = Zapisano ({ $language }): { $question }
faq-key-remove = ✕ Usuń z listy
faq-removed = Usunięto z listy.
faq-asked-title = <b>{ $customer }: prośba o rozmowę z człowiekiem</b>
faq-asked-after = Automatyczna odpowiedź nie wystarczyła: { $question }
staff-command-faq = Częste pytania, na które bot odpowiada sam
error-faq-wordings = pytanie ma najwyżej { NUMBER($limit) } wersji: niektóre trzeba pominąć.
error-faq-many = W tym języku jest już { NUMBER($limit) } pytań: najpierw usuń jedno z listy.

## Campaigns: webhooks

admin-hook-off = Webhook { $hook } od trzech dni niczego nie przyjmuje albo odpowiedział, że nic więcej nie chce. Jest wyłączony; to, co go ominie, przechowujemy przez 30 dni. Co się stało: <code>otklik webhook log { $hook }</code>. Po naprawie: <code>otklik webhook on { $hook }</code>.
error-hook-url = Podaj adres w rodzaju https://crm.example.com/otklik, bez polskich znaków.
error-hook-url-extra = Usuń z adresu nazwę, hasło i część po #: pochodzenie wywołania potwierdza podpis.
error-hook-https = Użyj https: http może po drodze przeczytać każdy. Wewnątrz własnej sieci pozwala na to wiersz poleceń z opcją --allow-private.
error-hook-private = Ten adres leży w sieci prywatnej. Zezwól na niego w wierszu poleceń opcją --allow-private.
error-hook-unknown = Nie ma webhooka { $id }.
error-hook-delivery-unknown = Nie ma przesyłki { $id }; może ma ponad 30 dni.
error-hook-delivery-waits = Przesyłka { $id } i tak czeka na wysłanie.
error-hook-off = Webhook { $id } jest wyłączony: najpierw go włącz, a dostanie to, co go ominęło.
error-hook-replay = Podaj albo delivery, albo failed_hours.
error-hooks-many = Jest już { NUMBER($limit) } webhooków: najpierw któryś usuń.

## Campaigns: api

staff-card-source = Napisano w: { $source }
error-review-rating = Ocenę i najwyższą możliwą ocenę podaje się razem, a ocena nie może być wyższa od najwyższej.
error-review-forgotten = Ta osoba poprosiła o usunięcie danych: opinia nie zostanie przyjęta ponownie.
error-cursor = Nie można odczytać wskaźnika strony: wyślij bez zmian ten z poprzedniej strony.
error-day = Nie można odczytać dnia „{ $value }”. Przykład: 2026-06-12.

## Campaigns: segments

admin-command-segments = Grupy klientów
admin-segments = Grupy klientów
admin-segments-empty = Nie zapisano jeszcze żadnej grupy.
admin-segments-how = Wypróbuj: /segments visits &gt;= 3 and not tag "vip". Zapisz: otklik segment put NAZWA 'WYRAŻENIE'.
admin-segments-left = { $count ->
    [one] …i jeszcze { $count } grupa
    [few] …i jeszcze { $count } grupy
   *[many] …i jeszcze { $count } grup
}
admin-segment-unnamed = Ta grupa nie jest zapisana
admin-segment-used = Pytają ją kampanie: { $campaigns }
admin-segment-no-answers = Nikt z tej grupy jeszcze nie odpowiedział.
admin-segment-few = { $campaign }: za mało odpowiedzi (n = { NUMBER($n) })
admin-segment-score = { $campaign } · { $metric }: <b>{ $value }</b>, n = { NUMBER($n) }
error-segment-character = Znak { $at }: „{ $found }” nie może stać w wyrażeniu. Teksty pisze się w cudzysłowie.
error-segment-quote = Znak { $at }: cudzysłów jest otwarty i niezamknięty.
error-segment-end = Znak { $at }: wyrażenie urywa się. Dalej może stać: { $allowed }.
error-segment-expected = Znak { $at }: „{ $found }” nie może tu stać. Może: { $allowed }.
error-segment-field = Znak { $at }: pod nazwą „{ $name }” nic nie jest znane. Dozwolone: { $allowed }.
error-segment-field-near = Znak { $at }: pod nazwą „{ $name }” nic nie jest znane. Może „{ $near }”?
error-segment-value = Znak { $at }: „{ $name }” nie da się porównać z „{ $found }”. Może tu stać: { $allowed }.
error-segment-order = Znak { $at }: teksty oraz true i false mogą być tylko równe lub nie, „{ $sign }” wymaga liczby albo daty. Użyj = lub !=.
error-segment-days = Znak { $at }: potrzebna jest całkowita liczba dni, najwyżej { NUMBER($limit) }.
error-segment-number = Znak { $at }: liczba jest za duża.
error-segment-date = Znak { $at }: nie ma daty „{ $found }”. Przykład: 2026-03-31.
error-segment-deep = Znak { $at }: ponad { NUMBER($limit) } nawiasów jeden w drugim; zapisz to prościej.
error-segment-nested = Zapisana grupa nie może opierać się na innej („{ $name }”): wypisz jej warunki. W grupie odbiorców kampanii można je łączyć.
error-segment-unknown = Nie ma grupy „{ $name }”. Zapisane: { $allowed }.
error-segment-not-found = Nie ma grupy „{ $name }”.
error-segment-used = Grupa „{ $name }” jest potrzebna kampaniom: { $campaigns }. Najpierw zmień te kampanie.

## Campaigns: roles

admin-command-staff = Kto co może robić
admin-command-audit = Kto co zmienił
staff-command-staff = Kto co może robić (administratorzy)
role-admin = administrator
role-manager = kierownik
role-agent = pracownik
role-viewer = obserwator
roles-title = Kto co może robić
roles-line = <b>{ $name }</b>: { $role }
roles-line-always = <b>{ $name }</b>: { $role }, wpisany w ADMIN_IDS
roles-none = bez roli
roles-given-by = Rolę nadał(a): { $name }
roles-rule = Działać mogą tylko osoby wymienione tutaj. Pozostali w czacie zespołu widzą karty, ale przyciski dla nich nie działają.
roles-rule-nobody = Nikt nie jest jeszcze wymieniony: każdy w czacie zespołu jest pracownikiem. Od pierwszej nadanej roli działać będą mogły tylko osoby wymienione tutaj.
roles-how = Odpowiedz na wiadomość danej osoby w czacie zespołu: /staff pracownik. Albo: /staff kierownik @nazwa, /staff obserwator 12345678, /staff brak @nazwa. Role: administrator, kierownik, pracownik, obserwator.
roles-may-admin = <b>Administrator</b>: wszystko, także kampanie, role i dziennik zmian.
roles-may-manager = <b>Kierownik</b>: to co pracownik, także w cudzych zgłoszeniach; raporty; dowiaduje się o opóźnieniach.
roles-may-agent = <b>Pracownik</b>: bierze zgłoszenia, odpowiada klientom, zamyka własne zgłoszenia.
roles-may-viewer = <b>Obserwator</b>: widzi karty i raporty, niczego nie zmienia.
roles-key-take = Odbierz rolę
roles-key-name = nadaj rolę
roles-given = { $name }: od teraz { $role }.
roles-taken = { $name }: nie ma już roli.
roles-unchanged = { $name }: nic się nie zmieniło.
roles-always = { $name } to administrator z ADMIN_IDS: zmienia się to tylko w .env.
roles-first = Role już obowiązują: działać mogą tylko osoby wymienione, pozostali w czacie zespołu obserwują. Lista: /staff
roles-last = Nikt nie jest już wymieniony: każdy w czacie zespołu znów jest pracownikiem.
roles-refused = Tutaj możesz patrzeć, ale nie działać: nic nie zostało zrobione ani wysłane. Może to zmienić administrator poleceniem /staff.
roles-refused-unnamed = Nie masz tu jeszcze roli: nic nie zostało zrobione ani wysłane. Poproś administratora, by nadał ją poleceniem /staff.
roles-not-yours = To zgłoszenie ma { $owner }. Może to zrobić tylko ta osoba albo kierownik.
error-staff-unknown = Nikt, kto tu pracował, nie nazywa się { $name }. Odpowiedz na wiadomość tej osoby w czacie zespołu albo podaj jej numer w Telegramie.
audit-title = Kto co zmienił
audit-kind = Tylko: { $kind }
audit-empty = Niczego jeszcze nie zmieniono.
audit-line = { $at } · <b>{ $who }</b>
    { $kind }: { $about }
audit-added = nowe
audit-removed = usunięte
audit-more = { $count ->
    [one] …i jeszcze { $count } wartość
    [few] …i jeszcze { $count } wartości
   *[many] …i jeszcze { $count } wartości
}
audit-choose-kind = Co zmieniono?
audit-choose-person = Kto zmienił?
audit-key-all = Wszystko
audit-key-newest = Najnowsze
audit-key-older = Starsze
audit-key-kind = Według rodzaju…
audit-key-person = Według osoby…
actor-key = klucz API { $name }
actor-cli = wiersz poleceń
actor-itself = sam bot
change-campaign = Kampania
change-role = Rola
change-route = Trasa
change-owner = Opiekun usługi
change-key = Klucz API
change-webhook = Webhook
change-segment = Grupa
change-canned = Gotowa odpowiedź
change-faq = Częste pytanie
change-cause = Przyczyna
change-location = Miejsce
change-link = Link
change-incentive = Podziękowanie
change-setting = Ustawienie
change-export = Eksport
change-privacy = Dane osobowe

## Campaigns: surveys

customer-key-done = Gotowe
customer-key-enough = Wystarczy, dziękuję
customer-key-previous = Poprzednie pytanie
customer-survey-write = Po prostu napisz tutaj.
customer-survey-other = Po prostu napisz tutaj, co dokładnie.
customer-survey-several = Możesz wybrać kilka odpowiedzi.
customer-survey-noted = Zapisane, dziękujemy.
customer-mydata-follow-up = { $date }, pytanie „{ $question }”, Twoja odpowiedź: { $answer }
staff-history-asked = Pytanie: „{ $question }”
staff-history-answer = Odpowiedź: { $answer }
staff-history-left-out = pominięte
admin-report-follow-up = <b>{ $question }</b>, n = { NUMBER($n) }
admin-report-follow-up-few = <b>{ $question }</b>, n = { NUMBER($n) }: za mało odpowiedzi
admin-report-follow-up-words = <b>{ $question }</b>, własnymi słowami: n = { NUMBER($n) }
admin-report-follow-up-choice = { $choice }: { $count } ({ $share })
error-survey-id = „{ $name }” nie może być identyfikatorem: dozwolone są a-z, 0-9 i łącznik, najwyżej 40 znaków, i nie „comment”.
error-survey-choices = Podaj od 2 do { NUMBER($limit) } odpowiedzi, każdą z własnym identyfikatorem.
error-survey-no-choices = Odpowiedzi do wyboru mają tylko pytania single i multiple.
error-survey-only-rating = Skalę i opisy mają tylko pytania rating.
error-survey-scale = Skala ma od 2 do 11 wartości: napisz [1, 5].
error-survey-required = Pytanie zależne od tonu komentarza nie może być obowiązkowe.
error-survey-twice = Pytanie „{ $name }” występuje dwa razy.
error-survey-comment = Komentarz musi stać przed pytaniem, które zależy od jego tonu.
error-survey-comment-twice = Komentarz podano dwa razy.
error-survey-anonymous = Anonimowa kampania nie pyta o nic po ocenie: kilka odpowiedzi razem mogłoby zdradzić, kto ich udzielił.
error-survey-earlier = Wcześniej nie ma pytania „{ $name }”: warunek patrzy tylko wstecz.
error-survey-answer = Na to pytanie nie można odpowiedzieć „{ $name }”. Można: { $allowed }.

## Campaigns: variants and trials
variants-heading = Warianty kampanii „{ $campaign }”
variants-audience = dla: { $audience }
variants-asked = odpowiedzi: { NUMBER($answered) } z { NUMBER($asked) } pytań
variants-rate = Odsetek odpowiedzi: { $rate } (przedział 95 %: od { $low } do { $high })
variants-score = { $metric }: { $value }, n = { NUMBER($count) }
variants-few = { $metric }: za mało odpowiedzi (n = { NUMBER($count) })
variants-pair = { $second } wobec { $first }
variants-of-rate = Odsetek odpowiedzi
variants-alike = { $what }: na razie nie widać różnicy ({ $value }; przedział od { $low } do { $high })
variants-differ = { $what }: różnica { $value } (przedział od { $low } do { $high })
variants-too-little = { $what }: za mało odpowiedzi, żeby porównać
variants-several = Porównujemy kilka par naraz, więc każdy przedział jest szerszy: razem są trafne w 95 % przypadków.
variants-by-percent = { $sign }{ NUMBER($value, maximumFractionDigits: 1) } p.p.
variants-by-points = { $sign }{ NUMBER($value, maximumFractionDigits: 1) }
variants-by-mean = { $sign }{ NUMBER($value, maximumFractionDigits: 2) }
admin-key-variants = Warianty
error-variant-name = Nazwa wariantu ma od 1 do 20 znaków: małe litery łacińskie, cyfry i łączniki.
error-variant-twice = Dwa warianty nazywają się „{ $name }”.
error-variant-delay = Opóźnienie mają tylko pytania po usłudze.
admin-preview-variant = Tak pytanie zobaczy klient w wariancie { $variant } ({ $language }):
admin-key-simulate = Sprawdź na przeszłości
trial-heading = „{ $campaign }” na przeszłości
trial-days = { $days ->
    [one] Ostatni { NUMBER($days) } dzień
    [few] Ostatnie { NUMBER($days) } dni
   *[many] Ostatnie { NUMBER($days) } dni
}. Nic nie jest wysyłane ani zapisywane.
trial-working = Sprawdzam przeszłość, to kilka sekund…
trial-visits = Sprawdzone usługi: { NUMBER($count) }
trial-left-out = { $count ->
    [one] { NUMBER($count) } wcześniejsza usługa została pominięta
    [few] { NUMBER($count) } wcześniejsze usługi zostały pominięte
   *[many] { NUMBER($count) } wcześniejszych usług zostało pominiętych
}: polecenie otklik campaign simulate nie ma tego limitu.
trial-asked = Pytanie dostałoby: { NUMBER($count) }
trial-not-asked = Pytania by nie było, bo
trial-none = Nie było o co pytać.
trial-rows = Kto i kiedy
trial-row = { $contact } · { $at }

## Campaigns: wizard

reason-campaign-ended = Kampania jest zakończona.
error-campaign-ended = Kampania { $slug } jest zakończona na zawsze. Skopiuj ją albo zastosuj plik pod innym slug.
admin-key-new = Nowa kampania
admin-key-edit = Zmień
admin-key-copy = Skopiuj
admin-key-versions = Wersje
admin-key-end = Zakończ
admin-campaign-ended = zakończona
admin-end-ask = Zakończyć kampanię „{ $name }”? Nikogo już nie zapyta i nie da się tego cofnąć. Na wysłane pytania można jeszcze odpowiedzieć, raport zostanie.
admin-ended = Kampania zakończona: { $name }
admin-new = Nowa kampania
admin-new-how = Zacznij od gotowej: wszystko można w niej zmienić.
admin-new-own = Co ma mierzyć?
admin-new-key-own = Coś innego: wybierz, co mierzyć
admin-draft-key = Szkic: { $name } ({ $holder })
admin-draft-new = Szkic nowej kampanii ({ $slug }): na razie nikogo nie pyta.
admin-draft-edit = Zmiany kampanii { $slug }: jeszcze nie obowiązują.
admin-draft-holder = Pracuje nad nim { $name }, ostatnia zmiana: { $at }. Możesz obejrzeć albo przejąć.
admin-draft-line = { $field }: <b>{ $value }</b>
admin-draft-own-words = własne słowa ({ $languages })
admin-draft-in-file = Ustawione w pliku, zostaje bez zmian: { $keys }
admin-draft-missing-built-in = { $language }: brak własnych słów ({ $what }). Tam będą wbudowane.
admin-draft-missing-other = { $language }: brak własnych słów ({ $what }). Tam będzie { $other }.
admin-draft-missing-nothing = { $language }: brak słów ({ $what }). Kto czyta w tym języku, nie zostanie zapytany.
admin-draft-changes = Co się zmieni
admin-draft-unchanged = Na razie nic nie zmieniono.
admin-draft-services-how = Wybierz usługi, o które ma pytać. Gdy nic nie wybrano, pyta po każdej.
admin-draft-several = Słowa kilku pytań zmienia się w pliku.
admin-draft-words = <b>{ $language }</b>: { $words }
admin-draft-words-how = Wybierz język, aby napisać. { "{" }object{ "}" } w pytaniu oznacza to, o co pytamy.
admin-draft-write-words = { $field }, { $language }: napisz to w następnej wiadomości.
admin-draft-write-value = { $field }: napisz w następnej wiadomości, na przykład: <code>{ $example }</code>
admin-draft-write-services = Napisz usługi w następnej wiadomości, każdą w nowym wierszu, dokładnie tak, jak nazywa je Twój system.
admin-draft-write-audience = Napisz w następnej wiadomości, kogo pytać, na przykład: <code>visits &gt;= 3 and not tag "vip"</code>. Zapisane grupy pokazuje /segments.
admin-draft-drop = Usunąć szkic „{ $name }”?
admin-draft-dropped = Szkic usunięty.
admin-draft-overwrites = Kampanię zmieniono już po rozpoczęciu tego szkicu. Zastosowanie go zmieni to:
admin-draft-file-long = Reszta się nie zmieściła; cały plik: otklik campaign export
admin-draft-published-running = Gotowe: kampania działa.
admin-draft-published-paused = Zapisane: kampania jest wstrzymana.
admin-draft-tried = Pytanie zaraz przyjdzie do Ciebie. Twoja odpowiedź nie trafi do raportów.
admin-draft-key-preview = Podgląd
admin-draft-key-try = Wyślij do mnie
admin-draft-key-file = Plik (YAML)
admin-draft-key-running = Uruchom
admin-draft-key-paused = Zapisz wstrzymaną
admin-draft-key-apply = Zastosuj
admin-draft-key-force = Mimo to zastosuj
admin-draft-key-drop = Usuń szkic
admin-draft-key-take = Przejmij
admin-draft-key-back = ← Wstecz
admin-draft-key-next = Dalej →
admin-draft-key-write = Wpisz inne…
admin-draft-key-clear = Jak wbudowane
admin-draft-part-ask = O co pytać
admin-draft-part-whom = Kogo
admin-draft-part-when = Kiedy
admin-draft-part-often = Jak często
admin-draft-part-after = Po odpowiedzi
admin-draft-field-metric = Co mierzy
admin-draft-field-question = Pytanie
admin-draft-field-low = Najniższa ocena znaczy
admin-draft-field-high = Najwyższa ocena znaczy
admin-draft-field-object = O czym jest pytanie
admin-draft-field-name = Nazwa
admin-draft-field-services = O jakie usługi
admin-draft-field-audience = Kogo pytać
admin-draft-field-tenure = Klienci co najmniej od
admin-draft-field-sample = Część osób
admin-draft-field-delay = Ile czasu po usłudze
admin-draft-field-every = Jak często każdego
admin-draft-field-hours = Godziny
admin-draft-field-days = Dni
admin-draft-field-holidays = W święta
admin-draft-field-reminder = Przypomnienie
admin-draft-field-expires = Odpowiedź liczy się przez
admin-draft-field-cadence = Jak często
admin-draft-field-rest-any = Przerwa po każdym pytaniu
admin-draft-field-rest-answered = Przerwa po odpowiedzi
admin-draft-field-rest-declined = Przerwa po „Pomiń”
admin-draft-field-daily-cap = Najwięcej pytań dziennie
admin-draft-field-priority = Priorytet
admin-draft-field-top = Do zadowolonych
admin-draft-field-middle = Do neutralnych
admin-draft-field-bottom = Do niezadowolonych
admin-draft-field-thanks = Podziękowanie
admin-draft-field-low-score = Niska ocena otwiera sprawę
admin-draft-field-negative-text = Negatywny tekst otwiera sprawę
admin-draft-field-staff-hours = Kiedy odpowiadają ludzie
admin-draft-none-words = jak wbudowane
admin-draft-none-services = każda usługa
admin-draft-none-audience = wszystkich
admin-draft-none-tenure = dowolnego czasu
admin-draft-none-reminder = brak
admin-draft-none-expires = jak zwykle (7 dni, w kalendarzu 21)
admin-draft-none-daily-cap = bez limitu
admin-draft-none-staff-hours = te same godziny
admin-draft-none-every = według kalendarza
admin-draft-none-delay = od razu
admin-draft-value-ask = pyta
admin-draft-value-skip = nie pyta
admin-draft-value-standard = z przerwami
admin-draft-value-every-contact = po każdym kontakcie
admin-draft-yes = tak
admin-draft-no = nie
admin-draft-always = całą dobę
admin-draft-every-day = codziennie
admin-difference = { $field }: { $before } → { $after }
admin-difference-words = { $field } ({ $language }): „{ $before }” → „{ $after }”
admin-difference-new = { $field }: teraz { $after }
admin-difference-gone = { $field }: już nie (było { $before })
admin-difference-file = { $key }: inaczej niż wcześniej, zob. plik
admin-versions = Wersje: { $name }
admin-versions-line = Wersja { $number }: { $at }, { $by }
admin-versions-first = Jest tylko jedna wersja.
admin-versions-same = Nie różnią się.
admin-versions-key = Z wersją { $number }
admin-versions-key-older = ← Co zmieniła { $number }
admin-versions-key-newer = Co zmieniła { $number } →
error-draft-held = Nad tym szkicem pracuje { $name }. Najpierw go przejmij.
error-draft-stale = Szkic tymczasem się zmienił. Oto jego obecny stan.
admin-length-minutes = { $count ->
    [one] { NUMBER($count) } minuta
    [few] { NUMBER($count) } minuty
   *[many] { NUMBER($count) } minut
}
admin-length-hours = { $count ->
    [one] { NUMBER($count) } godzina
    [few] { NUMBER($count) } godziny
   *[many] { NUMBER($count) } godzin
}
admin-length-days = { $count ->
    [one] { NUMBER($count) } dzień
    [few] { NUMBER($count) } dni
   *[many] { NUMBER($count) } dni
}
admin-draft-more = { $count ->
    [one] i jeszcze { NUMBER($count) } wiersz
    [few] i jeszcze { NUMBER($count) } wiersze
   *[many] i jeszcze { NUMBER($count) } wierszy
}
error-drafts-many = { $count ->
    [one] Jest już { NUMBER($count) } szkic: zastosuj go albo usuń.
    [few] Są już { NUMBER($count) } szkice: zastosuj albo usuń któreś.
   *[many] Jest już { NUMBER($count) } szkiców: zastosuj albo usuń któreś.
}
weekday-mon = pon.
weekday-tue = wt.
weekday-wed = śr.
weekday-thu = czw.
weekday-fri = pt.
weekday-sat = sob.
weekday-sun = niedz.

## Campaigns: guards

reason-tenure = Znamy tego klienta zbyt krótko.
reason-daily-cap = Pytań na ten dzień jest już dość.
reason-holiday = W święto nie piszemy: czekamy na najbliższy odpowiedni dzień.
error-guard-count = Podaj liczbę całkowitą, co najmniej 1.
error-guard-sample = Podaj udział od 1% do 100%, na przykład 30%.
admin-key-why = Kogo zapytano, kogo nie i dlaczego
admin-key-newer = ← Nowsze
admin-key-older = Starsze →
admin-why-newest = „{ $name }”: kogo zapytano, kogo nie
admin-why-newest-empty = Na razie nikogo nie brano pod uwagę.
admin-why-how = Napisz /why i numer klienta w CRM, numer w Telegramie albo imię: powiem, o co zapytano, o co nie, dlaczego i kiedy można zapytać znowu.
admin-why-none = Nie znam takiego klienta: „{ $text }”. Numer w CRM i imię trzeba podać dokładnie.
admin-why-several = Pasuje kilku klientów. O kogo chodzi?
admin-why-person = Pytania do klienta: { $name }
admin-why-now = <b>Teraz</b>, po wizycie, która skończyłaby się w tej minucie
admin-why-no-campaigns = Nie ma kampanii.
admin-why-would = { $campaign }: zapyta { $at }
admin-why-would-since = { $campaign }: zapyta { $at }. { $reason }
admin-why-would-not = { $campaign }: nie zapyta. { $reason }
admin-why-again = Znowu można: { $at }.
admin-why-so-far = <b>Dotychczas</b>
admin-why-nothing = Na razie nic nie było.
admin-why-line = { $at } · { $who } · { $state }
admin-why-planned = Najpierw zdecydowano: { $reason }
why-state-scheduled = zaplanowane
why-state-sending = w drodze
why-state-sent = zapytano, brak odpowiedzi
why-state-uncertain = nie wiadomo, czy dotarło
why-state-answered = jest odpowiedź
why-state-answered-late = odpowiedź po terminie
why-state-partial = odpowiedź częściowa
why-state-expired = minął termin, brak odpowiedzi
why-state-declined = klient wybrał „Pomiń”
why-state-withdrawn = wycofane
why-state-skipped = nie zapytano
why-state-failed = Telegram nie przyjął
admin-why-due = Zapytamy { $at }.
admin-command-why = Dlaczego klienta zapytano lub nie
admin-report-coverage = Zapytano co najmniej raz: { $asked } z { $contacts } klientów ({ $share })
admin-report-coverage-before = { $days } dni temu: { $asked } z { $contacts } ({ $share })

## Campaigns: triggers

reason-spread = Kolej kontaktu w tej fali jeszcze nie nadeszła.
reason-link-used = Z tego linku odpowiedział już ktoś inny.
error-trigger-beside = { $name } nie pasuje do { $key }: usuń to.
error-cron-fields = „{ $value }” to nie kalendarz: podaj pięć pól (minuta, godzina, dzień, miesiąc, dzień tygodnia), np. `0 10 1 */3 *`.
error-cron-field = „{ $value }” nie pasuje do pola { $field }; dozwolone: { $allowed }.
error-cron-never = „{ $value }” nigdy nie nastąpi: w tych miesiącach nie ma takiego dnia.
error-spread = Rozłożyć można na 1–{ $most } dni.
error-spread-interval = Nie można rozłożyć na dłużej niż sam odstęp.
error-broadcast-at = „{ $value }” to nie chwila: zapisz ją jako 2026-12-01 10:00.
error-broadcast-over = `over` to najwyżej { $days } dni.
error-broadcast-past = { $at } już minęło: podaj chwilę w przyszłości.
admin-command-ask = Zapytaj teraz jednego klienta
admin-key-pick = Zapytaj jedną osobę…
admin-key-links = Linki i kody QR
pick-whom = <b>Kogo zapytać?</b> Poniżej osoby obsłużone ostatnio.
pick-how = Kogoś innego: /ask { $campaign } i numer z CRM, na przykład /ask { $campaign } 1042.
pick-usage = Napisz /ask, krótką nazwę kampanii i numer klienta z CRM. Przykład: /ask after-visit 1042.
    Przerwy między pytaniami tu nie obowiązują; obowiązują zgoda, /stop, pauza, godziny i doba między dwoma pytaniami.
pick-now = { $contact }: pytanie wychodzi teraz.
pick-later = { $contact }: pytanie wyjdzie { $at }.
pick-refused = { $contact }: pytania nie będzie.
pick-again = Znów można od { $at }.
links-title = Linki i kody QR: { $campaign }
links-how = Kto otworzy link, od razu dostaje pytanie, także ktoś, kto nigdy nie pisał do bota. Link do jednego zamówienia robi polecenie otklik campaign link.
links-none = Jeszcze żadnego.
links-anywhere = dla każdego miejsca
links-unspent = jeszcze bez odpowiedzi
links-spent = { $spent ->
    [one] { $spent } odpowiedź
    [few] { $spent } odpowiedzi
   *[many] { $spent } odpowiedzi
}
links-spent-of = odpowiedzi: { $spent } z { $uses }
links-until = działa do { $date }
links-used = wykorzystany
links-expired = nieaktualny
links-closed = zamknięty
links-key-picture = Kod QR { $link }
links-key-new = Nowy: dla każdego miejsca
links-key-new-at = Nowy: { $place }
links-key-close = Zamknij ten link
links-key-back = Wróć do kampanii
customer-arrival-consent = Dzięki, że tu jesteś! Mamy jedno krótkie pytanie: przyjdzie, gdy tylko wyrazisz zgodę.
customer-arrival-above = Twoje pytanie jest tuż wyżej: wystarczy jedno dotknięcie.
customer-arrival-recent = Dziękujemy! Pytaliśmy przed chwilą i dziś już nie będziemy przeszkadzać. Jeśli chcesz coś przekazać, po prostu napisz tutaj.
customer-arrival-answered = Dziękujemy, tę odpowiedź już mamy. Chcesz coś dodać? Po prostu napisz tutaj.
customer-arrival-stopped = Zgodnie z Twoją prośbą nie zadajemy pytań.
customer-arrival-used = Ktoś już odpowiedział z tego linku: działa tylko raz. Chcesz mimo to coś przekazać? Po prostu napisz tutaj.
customer-arrival-expired = Ten link już nie działa, jest zbyt stary. Nadal chętnie poznamy Twoje zdanie: po prostu napisz tutaj.
customer-arrival-closed = Teraz nie ma tu żadnego pytania. Jeśli chcesz coś przekazać, po prostu napisz tutaj.
customer-arrival-invalid = Ten link jest uszkodzony: zeskanuj kod jeszcze raz. Albo po prostu napisz tutaj.
customer-mydata-opening = { $date }: otwarcie naszego linku, { $about }
customer-mydata-opening-plain = { $date }: otwarcie naszego linku
error-link-uses = Link przyjmuje od 1 do { $most } odpowiedzi.
error-link-service = Kampania nie pyta o „{ $value }”. Pyta o: { $allowed }.
error-link-unknown = Nie ma linku { $id }.

## Campaigns: employees

customer-unnamed-before = Tu odpowiada się bez nazwiska: zapisujemy tylko, ile razy w tym tygodniu wybrano każdą ocenę. Nikt nie zobaczy tego wyboru i nie da się go później zmienić.
customer-unnamed-counted = Dziękujemy! Odpowiedź policzyliśmy bez nazwiska: nikt nie wie, czyja jest, więc nie da się jej pokazać ani zmienić.
customer-unnamed-tested = Dziękujemy! To był test, nie liczymy go.
customer-unnamed-kept = Odpowiedź jest już policzona. Nikt nie wie, która to, więc nie da się jej zmienić.
customer-unnamed-ask = Coś dodać? Można napisać tutaj dziś lub jutro: zapiszemy tylko tekst, bez nazwiska. Lepiej bez szczegółów, po których można kogoś poznać.
customer-unnamed-words = Zapisane bez nazwiska. Dziękujemy!
customer-unnamed-next = Następne wiadomości zapiszemy tak samo, aż do naciśnięcia „To wszystko”.
customer-unnamed-no-media = Bez nazwiska możemy zapisać tylko tekst. Prosimy o słowa.
customer-unnamed-no-edit = Tego, co napisano bez nazwiska, nie da się poprawić: nikt nie wie, czyje to słowa. Nowej wersji nie zapisaliśmy.
customer-unnamed-over = Słowa bez nazwiska przyjmujemy w dniu odpowiedzi i następnego dnia. Tej wiadomości nie zapisaliśmy.
customer-unnamed-closed = Dobrze, dziękujemy! Następne wiadomości znów przyjmujemy z nazwiskiem, jak zwykle.
customer-mydata-nameless = Odpowiedzi bez nazwiska tu nie ma: nikt nie wie, czyje są.
customer-key-unnamed-enough = To wszystko
admin-unnamed-heading = Odpowiedzi bez nazwisk
admin-unnamed-note = Tydzień widać, gdy się skończył i nic już do niego nie dojdzie, jeśli ma co najmniej { $few } odpowiedzi. Kolejność słów nic nie mówi o czasie, nie stoją też przy ocenach.
admin-unnamed-week = Tydzień od { $date }: { $value }, n = { $count }
admin-unnamed-few = Tydzień od { $date }: za mało odpowiedzi (n = { $count })
admin-unnamed-open = Tydzień od { $date }: na razie n = { $count }, wynik od { $on }
reason-employee = To pracownik: kampanie dla klientów go nie pytają.
reason-customer = To nie pracownik, a kampania jest dla pracowników.
error-unnamed-people = Odpowiedzi na { $name } są bez nazwisk i tylko od pracowników: usuń `people`.
error-unnamed-key = Odpowiedzi na { $name } są bez nazwisk, więc { $key } tu nie działa: usuń ten klucz.
error-unnamed-by = Odpowiedzi bez nazwisk nie dzielimy: części powiedziałyby o tych kilku osobach, które do nich trafiły.
visit-ask = Jak poszło z Waszej strony? Jedno dotknięcie.
visit-seen = Klient zobaczy to w /mydata.
visit-well = dobrze
visit-middling = średnio
visit-badly = źle
visit-told = { $name }: poszło { $went }.
visit-before = Ktoś z zespołu był szybszy
customer-mydata-visit = { $date }, nasz zespół o tej wizycie: { $went }
error-staff-view = `staff_view` dotyczy wizyt: działa tylko z wyzwalaczem service_event.

## Campaigns: extras

customer-adverts-consent = Czy { $company } może czasem napisać też bez pytania: z drobnym podziękowaniem za odpowiedź, z życzeniami, z dobrym słowem po wizycie? Prawo (38-FZ, RODO) nazywa to reklamą, dlatego pytamy o to osobno. Pytania od tego nie zależą, a zdanie można zmienić w każdej chwili: /offers.
customer-key-adverts-yes = Tak, proszę
customer-key-adverts-no = Nie, dziękuję
customer-key-adverts-stop = Nie przysyłać więcej
customer-adverts-agreed = Dziękujemy. Będziemy pisać rzadko. Zmiana zdania: /offers.
customer-adverts-refused = Dobrze, niczego takiego nie będzie. Zmiana zdania: /offers.
customer-adverts-on = Zgoda na podziękowania i życzenia: { $date } (wersja { $version }).
customer-adverts-none = { $company } przysyła teraz tylko pytania.
customer-thank-you = Dziękujemy za podzielenie się opinią z { $company }. Każdy, kto odpowie, dostaje to samo podziękowanie, bez względu na odpowiedź.
customer-thank-you-code = Kod: { $code }
customer-review = Jeśli jest ochota, opinią, jakakolwiek jest, można podzielić się też z innymi.
customer-key-review = Napisz opinię
customer-mydata-adverts = Zgoda na podziękowania i życzenia: { $date }, wersja { $version }
customer-mydata-extras = { $count ->
    [one] Wysłane podziękowania i życzenia: { NUMBER($count) }
    [few] Wysłane podziękowania i życzenia: { NUMBER($count) }
   *[many] Wysłane podziękowania i życzenia: { NUMBER($count) }
}
customer-mydata-codes = Kody: { $codes }
admin-codes-none = Lista kodów „{ $list }” jest pusta: podziękowania z kodem nie są już wysyłane.
admin-codes-few = Kody na liście „{ $list }” się kończą.
admin-codes-left = { $count ->
    [one] Został { NUMBER($count) } kod.
    [few] Zostały { NUMBER($count) } kody.
   *[many] Zostało { NUMBER($count) } kodów.
}
admin-codes-more = Dodawanie: otklik codes put { $list } PLIK
admin-preview-not-asked = W tym języku kampania nie ma słów: kto w nim czyta, nie zostanie zapytany. Decyduje o tym klucz `fallback`.
warning-language-other = { $path }: brak tekstu w języku { $language }; jego czytelnicy dostaną tekst w języku { $other }.
warning-language-built-in = { $path }: brak tekstu w języku { $language }; jego czytelnicy dostaną własne słowa Otklika.
warning-language-nothing = { $path }: brak tekstu w języku { $language }; jego czytelników nie zapytamy i do nich nie napiszemy. Inny język można podać w kluczu `fallback`.
reason-language = Kampania nie ma słów w języku kontaktu.
reason-no-advert-consent = Brak zgody na podziękowania i życzenia.
reason-cooldown-adverts = Kontakt niedawno dostał podziękowanie lub życzenia.
error-fallback = „{ $value }” nie pasuje: wpisz built_in, skip albo języki w kolejności ({ $allowed }).
error-review-gating = Link do opinii jest dla wszystkich albo dla nikogo: proszenie o opinię tylko tych, którym się podobało, jest zabronione. Wpisz groups: all.
error-web-address = Potrzebny jest adres strony zaczynający się od https://.
error-touch-when = Wpisz jedno z dwojga: `after` (dni po wizycie) albo `months`.
error-months = Dozwolone: { $allowed }.
error-extras-anonymous = Po anonimowym pytaniu nic nie może następować: zdradziłoby to, kto odpowiedział.
error-codes-unknown = Nie ma listy kodów „{ $name }”: utworzy ją `otklik codes put { $name } PLIK`.
error-code = Kod to jeden wiersz, najwyżej { $limit } znaków.
