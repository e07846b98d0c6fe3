### Русский. Обращение на «вы», коротко и по-человечески; правила тона: docs/tone.md.

## Общее

language-ru = Русский
language-pl = Polski
language-en = English

date-long = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
date-year = { $date } { $year } г.
by-today = сегодня до { $time }
by-tomorrow = завтра до { $time }
by-date = до { $time }, { $date }
at-instant = { $date }, { $time }
figure-number = { NUMBER($value, maximumFractionDigits: 2) }
figure-points = { $sign }{ NUMBER($value) }
figure-percent = { NUMBER($value, maximumFractionDigits: 1) } %

## Вопросы клиенту: что спрашиваем и что значат края шкалы

question-nps = Насколько вероятно, что вы порекомендуете { $object } другу (коллеге, родственнику)?
ends-nps-low = точно не порекомендую
ends-nps-high = точно порекомендую
question-nps10 = Насколько вероятно, что вы порекомендуете { $object } другу (коллеге, родственнику)?
ends-nps10-low = точно не порекомендую
ends-nps10-high = точно порекомендую
question-ces10 = Насколько легко вам было воспользоваться нашим сервисом?
ends-ces10-low = очень тяжело
ends-ces10-high = очень легко
question-ces = Насколько вы согласны: «Компания { $company } помогла мне легко решить мой вопрос»?
ends-ces-low = совершенно не согласны
ends-ces-high = полностью согласны
question-csat = Насколько вам понравилось наше обслуживание?
ends-csat-low = совсем не понравилось
ends-csat-high = очень понравилось
question-csi = Насколько вы довольны нами в целом?
ends-csi-low = очень недоволен
ends-csi-high = очень доволен
question-stars = Сколько звёзд вы поставите сотруднику, который вам помогал?
question-stars-named = Сколько звёзд вы поставите сотруднику, который вам помогал: { $staff }?
ends-stars-low = совсем плохо
ends-stars-high = отлично
question-cli-1 = Какова вероятность того, что вы порекомендуете нас своим друзьям и знакомым?
question-cli-2 = Какова вероятность того, что вы купите у нас продукт снова?
question-cli-3 = Какова вероятность того, что вы попробуете другие наши продукты и услуги?
ends-cli-low = точно нет
ends-cli-high = точно да
question-fcr = Удалось ли решить ваш вопрос с первого раза?
question-enps = Насколько вероятно, что вы порекомендуете { $object } как место работы?
ends-enps-low = точно не порекомендую
ends-enps-high = точно порекомендую
question-custom = Какую оценку вы поставите: { $object }?

follow-up-top = Что вам понравилось больше всего? Напишите пару слов, если хочется.
follow-up-middle = Чего не хватило до высшей оценки? Напишите пару слов, если хочется.
follow-up-bottom = Что пошло не так? Напишите как есть: ваш ответ прочитает человек, и так мы быстрее всё исправим.

## Клиент: знакомство и согласие

customer-hello = Здравствуйте, { $name }!
customer-hello-nameless = Здравствуйте!
customer-consent = Это бот компании { $company }. Иногда после визита или заказа мы будем спрашивать, как всё прошло. Один короткий вопрос, ответ в одно касание, а если что-то было не так, вам ответит человек.

    Чтобы писать вам, нужно ваше согласие на обработку персональных данных (152-ФЗ, GDPR).
    • Что храним: имя и ID в Telegram, ваши визиты и заказы, оценки и сообщения.
    • Зачем: узнать, как всё прошло, ответить вам и стать лучше.
    • Как передумать: /stop, чтобы мы больше не спрашивали, /forget, чтобы удалить всё.
customer-consent-document = Документ: политика компании { $company } в отношении персональных данных.
customer-consent-document-link = Документ: политика компании { $company } в отношении персональных данных, { $document }
customer-consent-version = Редакция { $version }
customer-agreed = Спасибо, что согласились! Мы напишем после вашего следующего визита или заказа. А если хочется сказать что-то уже сейчас, просто напишите сюда.
customer-agreed-now = Спасибо, что согласились!
customer-declined = Хорошо, спрашивать не будем. Если передумаете, отправьте /start.
customer-back = Рады вас видеть! Всё настроено: мы спросим, когда будет о чём. Если хочется сказать что-то сейчас, просто напишите сюда.
customer-key-agree = Даю согласие
customer-key-decline = Не сейчас
customer-key-document = Документ
customer-language-ask = На каком языке вам удобнее?
customer-language-set = Готово, дальше по-русски.

## Клиент: вопрос

customer-question-hello = { $name }, здравствуйте!
customer-question-hello-nameless = Здравствуйте!
customer-question-one = Один короткий вопрос
customer-question-several = { $count ->
    [one] { $count } короткий вопрос
    [few] { $count } коротких вопроса
   *[many] { $count } коротких вопросов
}
customer-question-about = { $lead }: { $service }, { $date }.
customer-question-about-date = { $lead } о том, как всё прошло { $date }.
customer-question-about-service = { $lead }: { $service }.
customer-question-about-nothing = { $lead }.
customer-question-step = Вопрос { $number } из { $total }
customer-question-ends = { $minimum } — { $low }, { $maximum } — { $high }
customer-reminder = Мы уже спрашивали и напоминаем только один раз. Если найдётся минутка, нажмите на оценку.
customer-change-ask = Сейчас записано: { $answer }. Как правильно?
customer-key-skip = Пропустить
customer-key-unskip = Всё-таки оценить
customer-key-change = Изменить
customer-key-no-comment = Без комментария
customer-key-yes = Да
customer-key-no = Нет
customer-skipped = Хорошо, в этот раз без оценки. Хорошего вам дня!
customer-skipped-rest = Хорошо, на этом остановимся. Спасибо за ответ!

## Клиент: ответ принят

customer-answer = Ваша оценка: <b>{ $value }</b> из { $maximum }
customer-answer-word = Ваш ответ: <b>{ $word }</b>
customer-answer-several = Ваши оценки: <b>{ $values }</b>
customer-changed = Исправили.
customer-late = Спасибо, что нашли время, пусть и позже: ответ записан.
customer-apology = Нам очень жаль, что так вышло. Извините нас, пожалуйста.
customer-apology-promise = Мы разберёмся, и сотрудник напишет вам { $by }.
customer-thanks-top = Спасибо! Передадим команде, пусть весь день ходят довольные.
customer-thanks-middle = Спасибо! Прочитаем внимательно и подумаем, как сделать лучше.
customer-thanks-bottom = Спасибо, что рассказали. Это поможет нам разобраться.
customer-comment-added = Добавили к вашему ответу, спасибо.
customer-no-comment = Хорошо, оценки достаточно. Спасибо!
customer-no-comment-bottom = Хорошо, оценки достаточно.
customer-edit-closed = Эту оценку уже не изменить: прошли сутки или мы вам уже ответили. Если хотите что-то добавить, просто напишите сюда.
customer-withdrawn = Этот вопрос больше не актуален, отвечать не нужно. Если хотите что-то рассказать, просто напишите сюда.
customer-expired = Этот вопрос уже закрыт. Если хотите что-то рассказать, просто напишите сюда.
customer-foreign = Эта кнопка из другого разговора, здесь она не работает.
customer-tampered = Эта кнопка не сработала. Отправьте /start, и продолжим.
customer-repeated = Эта оценка уже записана, спасибо!
customer-not-a-score = Такой оценки на шкале нет. Нажмите на число от { $minimum } до { $maximum } под вопросом.

## Клиент: сообщения

customer-feedback-ask = Слушаем вас. Напишите одним или несколькими сообщениями, всё прочитает человек.
customer-feedback-saved = Спасибо, что написали! Прочитаем.
customer-message-passed = Передали. Сотрудник ответит вам { $by }.
customer-media-saved = Спасибо, получили. Этим займётся человек.
customer-media-unsupported = С таким вложением мы, к сожалению, не справимся. Опишите, пожалуйста, словами или пришлите фото.
customer-error = Что-то сломалось у нас, простите. Попробуйте ещё раз чуть позже. Если снова не получится, напишите нам номер { $incident }, и мы разберёмся.

## Клиент: перерыв, отказ, данные

customer-pause-ask = На сколько сделать перерыв?
customer-paused = Хорошо, до { $date } ни о чём не спрашиваем.
customer-unpaused = Перерыв закончен, снова будем иногда спрашивать.
customer-key-pause = { $days ->
    [one] На { $days } день
    [few] На { $days } дня
   *[many] На { $days } дней
}
customer-key-unpause = Закончить перерыв
customer-stopped = Больше ни о чём не спросим.
customer-stopped-open = Больше ни о чём не спросим. Но мы ещё не закончили разбираться с тем, что у вас пошло не так, поэтому ответ сотрудника вам придёт.
customer-resumed = Рады, что вы снова с нами! Будем иногда спрашивать, как всё прошло.
customer-key-resume = Снова можно спрашивать
customer-mydata-title = Что мы о вас знаем
customer-mydata-name = Имя: { $name }
customer-mydata-language = Язык: { $language }
customer-mydata-zone = Часовой пояс: { $zone }
customer-mydata-consent = Согласие: { $date }, редакция { $version }
customer-mydata-consent-none = Согласия нет
customer-mydata-paused = Перерыв до { $date }
customer-mydata-stopped = Вопросы отключены
customer-mydata-history = Что было в этом чате
customer-mydata-nothing = Пока ничего.
customer-mydata-answers = { $count ->
    [one] { $count } оценка от вас
    [few] { $count } оценки от вас
   *[many] { $count } оценок от вас
}
customer-mydata-messages = { $count ->
    [one] { $count } сообщение от вас
    [few] { $count } сообщения от вас
   *[many] { $count } сообщений от вас
}
customer-mydata-answer = { $date }, ваш ответ: { $values }
customer-mydata-message = { $date }: { $text }
customer-mydata-more = { $count ->
    [one] …и ещё { $count } запись
    [few] …и ещё { $count } записи
   *[many] …и ещё { $count } записей
}
customer-key-forget = Удалить мои данные
customer-forget-ask = Удалить всё, что мы о вас храним: имя, сообщения и то, что связывает оценки с вами? В общих итогах останутся только числа без имени. Вернуть ничего будет нельзя.
customer-key-forget-yes = Да, удалить
customer-key-forget-no = Нет, оставить
customer-forget-kept = Хорошо, всё осталось как было.
customer-forgotten = Готово: ваши данные удалены. Записи о вас в рабочем чате стираем прямо сейчас. Если захотите вернуться, отправьте /start.
customer-forgotten-unreached = Мы удалили ваши данные, но кое-что стереть не смогли:
customer-unreached-card = { $count ->
    [one] { $count } карточка в рабочем чате
    [few] { $count } карточки в рабочем чате
   *[many] { $count } карточек в рабочем чате
}
customer-unreached-relay = { $count ->
    [one] { $count } пересланное сообщение в рабочем чате
    [few] { $count } пересланных сообщения в рабочем чате
   *[many] { $count } пересланных сообщений в рабочем чате
}
customer-unreached-chat = Сообщения в этом чате: их можете удалить только вы сами.
customer-help = Мы спрашиваем, как всё прошло, и читаем каждый ответ. Написать нам можно в любой момент, прямо сюда.

    /feedback — рассказать что-то
    /language — сменить язык
    /pause — сделать перерыв
    /stop — больше не спрашивать
    /mydata — что мы о вас знаем
    /forget — удалить мои данные

## Клиент: личная ссылка

customer-link-joined = Ссылка сработала, мы вас узнали.
customer-link-same = Эта ссылка уже сработала, мы вас помним.
customer-link-used = Этой ссылкой уже воспользовались. Если это были не вы, скажите нам, и мы пришлём новую. А пока просто отправьте /start.
customer-link-expired = Эта ссылка устарела: она работает 30 дней. Попросите у нас новую или просто отправьте /start.
customer-link-invalid = Эта ссылка не сработала: возможно, она скопирована не целиком. Попробуйте ещё раз или просто отправьте /start.
customer-link-other = Мы с вами уже знакомы: этот чат привязали раньше. Если что-то не так, напишите сюда, и мы поправим.

customer-command-start = Начать
customer-command-feedback = Рассказать что-то
customer-command-language = Сменить язык
customer-command-pause = Сделать перерыв
customer-command-stop = Больше не спрашивать
customer-command-mydata = Что вы обо мне знаете
customer-command-forget = Удалить мои данные
customer-command-help = Что умеет этот бот

## Названия метрик и групп

metric-nps-name = Индекс потребительской лояльности (NPS)
metric-nps-short = NPS
metric-nps-top = сторонники
metric-nps-middle = нейтральные
metric-nps-bottom = критики
metric-nps10-name = Индекс потребительской лояльности (NPS, шкала 1–10)
metric-nps10-short = NPS (1–10)
metric-nps10-top = сторонники
metric-nps10-middle = нейтральные
metric-nps10-bottom = критики
metric-ces10-name = Индекс клиентских усилий (CES, шкала 1–10)
metric-ces10-short = CES (1–10)
metric-ces10-top = легко
metric-ces10-middle = средне
metric-ces10-bottom = тяжело
metric-ces-name = Индекс клиентских усилий (CES)
metric-ces-short = CES
metric-ces-top = легко
metric-ces-middle = средне
metric-ces-bottom = тяжело
metric-csat-name = Удовлетворенность клиентов (CSAT)
metric-csat-short = CSAT
metric-csat-top = довольны
metric-csat-middle = нейтральные
metric-csat-bottom = недовольны
metric-csi-name = Индекс удовлетворенности клиентов (CSI)
metric-csi-short = CSI
metric-csi-top = довольны
metric-csi-middle = нейтральные
metric-csi-bottom = недовольны
metric-stars-name = Звёзды сотруднику
metric-stars-short = Звёзды
metric-stars-top = пять звёзд
metric-stars-middle = три или четыре
metric-stars-bottom = две и меньше
metric-cli-name = Индекс лояльности (CLI)
metric-cli-short = CLI
metric-cli-top = лояльные
metric-cli-middle = нейтральные
metric-cli-bottom = нелояльные
metric-fcr-name = Решено с первого обращения (FCR)
metric-fcr-short = FCR
metric-fcr-top = да
metric-fcr-middle = частично
metric-fcr-bottom = нет
metric-enps-name = Индекс лояльности сотрудников (eNPS)
metric-enps-short = eNPS
metric-enps-top = сторонники
metric-enps-middle = нейтральные
metric-enps-bottom = критики
metric-custom-name = Своя шкала
metric-custom-short = Своя шкала
metric-custom-top = верхняя группа
metric-custom-middle = средняя группа
metric-custom-bottom = нижняя группа

## Вложения и тон

media-voice = голосовое
media-audio = аудиозапись
media-photo = фото
media-video = видео
media-video-note = видеосообщение
media-document = документ
media-animation = гифка
media-sticker = стикер
media-other = вложение
sentiment-negative = негативный
sentiment-neutral = нейтральный
sentiment-positive = позитивный

## Сотрудникам: карточка обращения

staff-card-title = Обращение № { $number }
staff-card-test = Проверка: это не настоящий клиент
staff-severity-high = срочно
staff-severity-middle = важно
staff-severity-low = не срочно
staff-state-open = Никто не взял
staff-state-taken = Взято: { $owner }
staff-state-resolved = Закрыто: { $owner }
staff-state-withdrawn-by-customer = Закрыто: клиент изменил ответ, причин больше нет
staff-state-closed-by-model = Закрыто: модель перечитала комментарий и не нашла негатива
staff-card-promised = Клиенту обещан ответ: { $by }
staff-card-score = Оценка: <b>{ $value }</b> из { $maximum } · { $metric } · { $group }
staff-card-score-word = Ответ: <b>{ $word }</b> · { $metric }
staff-card-unasked = Клиент написал сам, не в ответ на опрос
staff-card-changes = Клиент менял оценку: { $changes }
staff-card-comment-none = Комментария пока нет
staff-card-comment-blank = В комментарии только невидимые знаки
staff-card-comment-left = { $count ->
    [one] …и ещё { $count } знак
    [few] …и ещё { $count } знака
   *[many] …и ещё { $count } знаков
}
staff-card-media = Вложения: { $media }
staff-card-sentiment = Тон: { $label }, уверенность { $confidence }
staff-card-sentiment-degraded = Тон: { $label }, уверенность { $confidence } (по словарю: модель сейчас недоступна)
staff-card-sentiment-doubt = Возможно, всё же недовольство ({ $share }): прочтите сами
staff-card-sentiment-pending = Тон: модель ещё читает
staff-card-reasons = Почему здесь: { $reasons }
staff-reason-low-score = низкая оценка
staff-reason-negative-text = негативный комментарий
staff-reason-disagreement = оценка низкая, а комментарий хороший: возможно, шкалу поняли наоборот
staff-reason-self-harm = слова о самоубийстве или вреде себе
staff-reason-threat = угроза
staff-reason-watched-word = тревожное слово
staff-reason-media = вложение, которое модель не читает
staff-reason-repeat = второй раз за 30 дней
staff-reason-vip = VIP
staff-card-customer = Клиент: { $customer }
staff-card-service = Услуга: { $service }
staff-card-location = Место: { $location }
staff-card-channel = Канал: { $channel }
channel-office = на месте
channel-phone = телефон
channel-site = сайт
channel-app = приложение
channel-courier = курьер
staff-card-person = Обслуживал сотрудник: { $person }
staff-card-last-scores = Прошлые оценки: { $scores }
staff-card-opened = Открыто: { $at }
staff-card-resolution = Что сделано: { $note }
staff-card-resolved-at = Когда: { $at }
staff-card-forgotten = Обращение № { $number }: клиент попросил удалить свои данные, содержимого больше нет.
staff-card-copy = Повтор обращения № { $number }: смотрите первую карточку.
staff-card-folded = Обращение № { $number }: карточка в общем списке.
staff-key-take = Взять
staff-key-resolve = Закрыть
staff-key-more = Ещё…
staff-key-less = Свернуть
staff-line-comment = К обращению № { $number } клиент написал комментарий, он в карточке.
staff-line-message = К обращению № { $number } клиент написал ещё, смотрите карточку.
staff-line-changed = В обращении № { $number } клиент изменил оценку: { $old } → { $new }.
staff-line-reopened = Обращение № { $number } снова открыто: клиент написал.
staff-line-urgent = Обращение № { $number } теперь срочное: клиент написал тревожное, смотрите карточку.
staff-line-forgotten = Сообщение удалено: клиент попросил стереть свои данные.
staff-summary = { $count ->
    [one] <b>{ $count } обращение ждёт</b>
    [few] <b>{ $count } обращения ждут</b>
   *[many] <b>{ $count } обращений ждут</b>
}
staff-summary-hint = Когда обращений много сразу, они стоят одним списком. Нажмите на строку, чтобы открыть карточку.
staff-summary-left = { $count ->
    [one] Ещё { $count } не поместилось: откроется, когда список станет короче.
    [few] Ещё { $count } не поместились: откроются, когда список станет короче.
   *[many] Ещё { $count } не поместились: откроются, когда список станет короче.
}
staff-summary-empty = Все обращения из списка разобраны.
staff-summary-moved = Список переехал: он ниже.
staff-summary-unscored = без оценки
staff-summary-key = № { $number } · { $what } · { $customer }

## Сотрудникам: действия и настройка

staff-taken = Обращение № { $number } теперь ваше.
staff-resolve-ask = Обращение № { $number }: ответьте на это сообщение и напишите, что сделано. Записку увидят только сотрудники.
staff-resolve-private = Чтобы написать записку, откройте личный чат с ботом, нажмите «Старт» и ещё раз нажмите «Закрыть».
staff-resolved = Обращение № { $number } закрыто.
staff-already-taken = Это обращение уже взято: { $owner }.
staff-already-closed = Это обращение уже закрыто.
staff-not-agent = Эта кнопка для сотрудников из рабочего чата.
staff-anonymous = Вы пишете от имени группы, и мы не знаем, кто вы. Отключите анонимность в правах администратора и нажмите ещё раз.
staff-setup = Спасибо, что добавили! Номер этого чата: <code>{ $chat }</code>

    Чтобы обращения приходили сюда, запишите его в настройку STAFF_CHAT_ID и перезапустите бота. Чтобы бот видел ответы, сделайте его администратором.
staff-setup-ready = Обращения будут приходить сюда. Сменить язык карточек: /language
staff-setup-foreign = Этот бот работает только в чате своей компании, поэтому уходит отсюда.
staff-language-ask = На каком языке показывать карточки?
staff-language-set = Готово, карточки теперь по-русски.
staff-help = Сюда приходят обращения недовольных клиентов, у каждого своя карточка.

    <b>Под карточкой</b>
    «Взять»: обращение ваше. «Ответить»: следующее ваше сообщение уйдёт клиенту. «Закрыть»: чем кончилось, почему и что сделано.
    Ответ на карточку или на слова клиента тоже уходит клиенту. Всё остальное, что вы здесь пишете, остаётся среди своих.

    <b>Что ждёт</b>
    /cases — открытые обращения, сначала срочные
    /mine — обращения, которые взяли вы
    /inbox — что клиенты написали кроме обращений
    /promises — что обещали и ещё не сделали

    <b>Одно обращение</b> (отправьте ответом на карточку)
    /who — кто этот клиент
    /case — всё, что сделано
    /note и слова — их видят только сотрудники
    /promise 15:00 и слова — обещание со временем
    /about и слова — заметка о клиенте, на будущее
    /address и имя — как боту обращаться к клиенту

    <b>Списки для всех</b>
    /canned — готовые ответы
    /faq — вопросы, на которые бот отвечает сам
    /causes — причины на выбор
    /improve — что мы меняем из-за жалоб
    /recovery — чем закончились обращения
    /practice — учебное обращение, за ним никого нет

    <b>Этот чат</b>
    /language — язык карточек
    /route, /owner, /staff — куда идут карточки, кто отвечает за услугу, кто что может делать (для администраторов)
    /help — эта подсказка
staff-command-language = Язык карточек
staff-command-help = Как работать с обращениями

## Администратору: кампании

admin-campaigns = Кампании
admin-campaigns-empty = Кампаний пока нет. Создайте первую кнопкой ниже или из файла: otklik campaign apply ФАЙЛ.yaml
admin-campaign-line = <b>{ $name }</b> ({ $slug }) · { $metric } · { $state }
admin-campaign-people = контактов { NUMBER($contacts) }, доступно { NUMBER($reachable) }
admin-campaign-sent = отправлено { NUMBER($sent) }, ответов { NUMBER($answered) }
admin-campaigns-left = { $count ->
    [one] …и ещё { $count } кампания
    [few] …и ещё { $count } кампании
   *[many] …и ещё { $count } кампаний
}
admin-campaign-running = идёт
admin-campaign-paused = на паузе
admin-key-start = Запустить
admin-key-pause = Поставить на паузу
admin-key-preview = Вид: { $language }
admin-key-test = Проверить на себе
admin-key-report = Отчёт
admin-key-chart = График
admin-key-back = К списку
admin-started = Кампания запущена: { $name }
admin-paused = Кампания на паузе: { $name }. На уже отправленные вопросы можно ответить.
admin-preview = Так вопрос увидит клиент ({ $language }):
admin-preview-service = Стрижка
admin-preview-name = Анна
admin-test-ask = Какую кампанию проверить на себе?
admin-test-started = Сейчас придёт вопрос кампании { $name }. Ответы проверки не попадут в отчёты.
admin-test-start-first = Чтобы проверить на себе, сначала согласитесь получать вопросы: отправьте /start.

## Администратору: отчёт

admin-report-ask = По какой кампании показать отчёт?
admin-report-since = С { $date }
admin-report-always = За всё время
admin-report-value = { $metric }: <b>{ $value }</b>
admin-report-interval = Интервал 95 %: от { $low } до { $high }
admin-report-n = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
   *[many] { $count } ответов
}
admin-report-none = Ответов пока нет.
admin-report-few = Ответов меньше пяти: разбивка по группам скрыта.
admin-report-mean = Среднее: { $value }
admin-report-group = { $group }: { NUMBER($count) } ({ $share })
admin-report-funnel = Приглашения
admin-report-funnel-none = Приглашений пока нет.
admin-report-line = { NUMBER($count) } · { $what }
admin-report-skips = Почему не спросили
admin-report-loop = Как исправляли
admin-report-loop-few = Обращений меньше пяти: цифры скрыты.
admin-report-comments = Последние комментарии
admin-report-comment-case = № { $number }
admin-state-scheduled = запланированы
admin-state-sending = отправляются
admin-state-sent = ждут ответа
admin-state-uncertain = неясно, дошли ли
admin-state-answered = с ответом
admin-state-answered-late = с поздним ответом
admin-state-partial = с неполным ответом
admin-state-expired = без ответа, срок вышел
admin-state-declined = клиент нажал «Пропустить»
admin-state-withdrawn = отозваны
admin-state-skipped = не отправлены
admin-state-failed = Telegram не принял
admin-chart-trend = { $metric }: { $name }
admin-chart-trend-note = Полоса: 95 % интервал. Под датой число ответов; где их меньше пяти, точки нет.
admin-chart-groups = Ответы по группам
admin-chart-value = { $value } · { $interval } · { $count }
admin-chart-groups-value = { $share } ({ NUMBER($count) })
admin-chart-date = { NUMBER($day, minimumIntegerDigits: 2) }.{ NUMBER($month, minimumIntegerDigits: 2) }
admin-chart-none = Для графика пока мало ответов.

## Администратору: сообщения о неполадках

admin-no-rights = Эта команда для администраторов. Ваш номер в Telegram: <code>{ $id }</code>. Его добавляют в настройку ADMIN_IDS.
admin-help = Что здесь можно:

    /campaigns — кампании: запустить, остановить, посмотреть глазами клиента
    /segments — группы клиентов: сколько их и насколько довольны
    /report — отчёт с графиком
    /ask after-visit 1042 — спросить одного клиента сейчас
    /why Анна — о чём спросили, о чём нет, почему и когда снова
    /test — пройти опрос самому, вне отчётов

    <b>Настроить рабочий чат</b>
    /route location=Центр, прямо в чате или теме — карточки этого места пойдут туда
    /owner Стрижка, ответом человеку — кто отвечает за услугу
    /staff сотрудник, ответом человеку — кто что может делать; /staff здесь — список
    /audit — кто что менял, что было и что стало
    /faq, /canned — вопросы, на которые бот отвечает сам, и готовые ответы

    <b>Заглянуть в работу чата отсюда</b>
    /cases, /mine, /inbox, /promises — что ждёт
    /who 7, /case 7 — клиент и история обращения 7
    /promise 7, /about 7, /address 7 и слова — то же, что в рабочем чате
    /practice — учебное обращение

    Команды клиента (/feedback, /pause, /stop, /mydata …) у вас тоже работают.
    /help — эта подсказка
admin-failed-update = Одно сообщение от Telegram не удалось обработать: три попытки. Оно отложено, остальные идут дальше. Номер в журнале: <code>{ $incident }</code>
admin-link-conflict = Личную ссылку контакта { $contact } открыл второй аккаунт Telegram.
    Привязан: { $first }
    Ещё открыл: { $second }
admin-key-unlink = Отвязать
admin-unlinked = Контакт { $contact } отвязан от Telegram. Выдайте ему новую ссылку.
admin-second-chat = Бота добавили в чужой чат <code>{ $chat }</code>, и он оттуда вышел.
admin-staff-chat-lost = Бот больше не может писать в рабочий чат <code>{ $chat }</code>: верните его туда, карточки ждут.
admin-routed-chat-lost = Бот больше не может писать в чат <code>{ $chat }</code>, куда направляются карточки. Пока его туда не вернут, они приходят в рабочий чат; /route показывает и меняет маршруты.
admin-staff-chat-moved = Рабочий чат стал супергруппой. Новый номер: <code>{ $chat }</code>, запишите его в STAFF_CHAT_ID.
admin-command-campaigns = Кампании
admin-command-report = Отчёт
admin-command-test = Проверить на себе
admin-command-help = Что здесь можно

## Почему не спросили

reason-no-consent = Нет согласия на вопросы.
reason-not-linked = Telegram контакта неизвестен.
reason-paused = Контакт попросил перерыв.
reason-stopped = Контакт отключил вопросы.
reason-unreachable = Контакт заблокировал бота или удалил аккаунт.
reason-cooldown-any = Недавно уже спрашивали о чём-то.
reason-cooldown-campaign = Недавно уже спрашивали об этом же.
reason-floor = Меньше суток после прошлого вопроса.
reason-stale = Услуга была слишком давно.
reason-outranked = Спросила кампания с более высоким приоритетом.
reason-sampled-out = Не попал в выборку.
reason-quota = Нужное число вопросов уже задано.
reason-segment = Контакт не из нужной группы клиентов.
reason-tester = Это контакт для проверки.
reason-already-planned = Другой вопрос уже запланирован или ждёт ответа.
reason-superseded = Вопрос заменён более свежим.
reason-campaign-paused = Кампания на паузе.
reason-event-withdrawn = Событие отменено.
reason-service = Кампания не об этой услуге.
reason-hours = Ждём удобного для контакта времени.

## Ошибки

error-tampered = Кнопка или ссылка не наша или устарела. Отправьте /start.
error-off-scale = Такой оценки нет: можно от { $minimum } до { $maximum }.
error-unknown-metric = Метрики «{ $name }» нет. Можно: { $allowed }.
error-custom-scale = В своей шкале должно быть от 2 до 11 целых значений.
error-custom-bands = Группы своей шкалы должны начинаться с её краёв и не пересекаться.
error-case-state = { $state ->
    [taken] Это обращение уже взято.
    [resolved] Это обращение уже закрыто.
    [withdrawn_by_customer] Это обращение закрыто: клиент изменил ответ.
    [closed_by_model] Это обращение закрыто: модель не нашла негатива.
   *[open] Это обращение открыто, и его ещё никто не взял.
}
error-invitation-state = С этим вопросом так поступить уже нельзя: он изменился.
error-positive-days = Число дней должно быть не меньше 1.
error-negative-days = Число дней не может быть меньше 0.
error-slug = Короткое имя: латинские буквы в нижнем регистре, цифры и дефисы, до 40 знаков.
error-question-count = { $count ->
    [one] У этой метрики ровно { $count } вопрос.
    [few] У этой метрики ровно { $count } вопроса.
   *[many] У этой метрики ровно { $count } вопросов.
}
error-expires-too-soon = Срок ответа должен быть больше, чем время до напоминания.
error-hours-order = Начало часов должно быть раньше конца, между 00:00 и 24:00.
error-hours-format = Часы «{ $value }» не читаются. Пример: 10:00-21:00.
error-days = Дни не читаются. Можно: { $allowed }.
error-timezone = Часового пояса «{ $value }» нет. Пример: Europe/Warsaw.
error-not-found = Этого здесь уже нет.
error-negative-duration = Задержка не может быть отрицательной.
error-watch-phrase = Фраза «{ $value }» для тревожных слов не читается: слова через пробел, * вместо окончания, .. вместо одного-двух слов.
error-language = Такого языка нет. Можно: { $allowed }.

# The edge: keys of the REST API, imports, the command line
error-length = Нужно от 1 до { $limit } знаков.
error-key-exists = Ключ с именем «{ $name }» уже есть: выберите другое имя; список — `otklik apikey list`.
error-key-unknown = Ключа с именем «{ $name }» нет: список — `otklik apikey list`.
error-contact-unknown = Контакта «{ $id }» нет: сначала загрузите его или пришлите его событие.
error-csv-encoding = Файл не в кодировке { $encoding } (строка { $line }): сохраните его в UTF-8 (в Excel: «CSV UTF-8») или укажите кодировку: --encoding cp1251.
error-csv-codec = Кодировки «{ $encoding }» нет. Примеры: utf-8, cp1250, cp1251.
error-csv-empty = В первой строке должны стоять названия столбцов, по крайней мере: { $example }
error-csv-column = Столбца «{ $name }» нет. Можно: { $allowed }.
error-csv-column-near = Столбца «{ $name }» нет. Может быть, «{ $near }»?
error-csv-twice = Столбец «{ $name }» стоит в первой строке дважды.
error-csv-missing = В первой строке нет столбца «{ $name }».
error-csv-cells = Ячеек в строке: { $found }, в первой строке: { $expected }. Разделитель или кавычка лишние либо пропущены.
error-csv-quotes = Кавычка не закрыта; внутри ячейки её нужно удвоить: "".
error-line-twice = Тот же id с другими значениями стоит в строке { $line }; взята только она.
error-event-differs = Это событие уже приходило с другими значениями: { $fields }.
error-account-taken = Этот аккаунт Telegram уже принадлежит контакту «{ $id }».
error-account-other = Этот контакт уже связан с другим аккаунтом Telegram.
error-document = { $count ->
    [one] Нашлась { $count } ошибка, ничего не сохранено.
    [few] Нашлось { $count } ошибки, ничего не сохранено.
   *[many] Нашлось { $count } ошибок, ничего не сохранено.
}
error-missing = Здесь нужно значение.
error-unknown-key = Ключа «{ $name }» нет. Можно: { $allowed }.
error-unknown-key-near = Ключа «{ $name }» нет. Может быть, «{ $near }»?
error-choice = Значение «{ $value }» не подходит. Можно: { $allowed }.
error-greater-than-equal = Число должно быть не меньше { NUMBER($limit) }.
error-less-than-equal = Число должно быть не больше { NUMBER($limit) }.
error-expected-text = Здесь нужен текст, а не «{ $value }».
error-expected-number = Здесь нужно число, а не «{ $value }».
error-expected-flag = Здесь нужно true или false, а не «{ $value }».
error-expected-list = Здесь нужен список, а не «{ $value }».
error-expected-mapping = Здесь нужны ключи со значениями, а не «{ $value }».
error-value = Значение не подходит: { $detail }.
error-characters = В тексте есть знаки, которые нельзя сохранить: нулевой символ или половина суррогатной пары.
error-scalar = Здесь нужен текст до { NUMBER($limit) } знаков, число или true/false.
error-instant = Время «{ $value }» не читается. Нужны дата, время и смещение: 2026-06-12T18:30:00+03:00.
error-future = Это время ещё не наступило: событие присылают, когда услуга завершена.
error-event-not-found = События с таким id нет.

# Файл кампании
error-empty = Здесь не должно быть пусто.
error-too-many = Значений здесь может быть не больше { NUMBER($limit) }.
error-positive = Время должно быть больше нуля.
error-duration = Промежуток «{ $value }» не читается. Примеры: 30m, 2h, 3d, 90 days.
error-days-count = Число дней «{ $value }» не читается. Примеры: 90, 90d, 2 weeks; не больше десяти лет.
error-weekdays = Дни «{ $value }» не читаются. Примеры: mon-fri или mon, wed, sat. Можно: { $allowed }.
error-trigger = Укажите что-то одно: `on: service_event`, `on: request`, `every: 90 days`, `cron: 0 10 1 */3 *` или `at: 2026-12-01 10:00`.
error-trigger-delay = Задержка бывает только у on: service_event; волны уходят в часы для вопросов.
error-not-a-campaign = Это не кампания. В самой короткой три строки: slug, metric, trigger.
error-placeholder = Подстановка { $name } здесь ничем не заполнится. Можно: { $allowed }.
error-key-twice = Ключ «{ $name }» стоит дважды, второй раз в строке { NUMBER($line) }.
error-yaml = В строке { NUMBER($line) }, столбце { NUMBER($column) } файл перестаёт быть YAML: { $problem }.
error-every-services = Кампания по календарю не связана с услугой; уберите services.
error-every-contact = Кампания по календарю не может спрашивать после каждого обращения; уберите cadence.
error-labels-yes-no = У вопроса «да или нет» нет концов шкалы; уберите labels.
error-question-needed = Своей шкале нужен свой вопрос.
error-stale-version = Кампания { $slug } тем временем изменилась: её версия { NUMBER($version) }. Перенесите отличия и напишите based_on: { NUMBER($version) } или примените принудительно.
error-campaign-not-found = Кампании «{ $name }» нет.

## Desk: people

staff-card-practice = УЧЕБНОЕ: клиент выдуман, в отчёты ничего не попадёт
staff-card-address = Обращаемся: { $address }
staff-card-note = Заметка: { $note }
staff-key-who = Клиент
staff-key-history = История
staff-key-about = Добавить заметку
staff-key-address = Как обращаться
staff-key-newest = « Новые
staff-key-older = Раньше »
staff-person-title = { $customer }, обращение № { $number }
staff-person-forgotten = Обращение № { $number }: клиент попросил удалить свои данные, о нём больше ничего не известно.
staff-person-address = Обращаемся: { $address }
staff-person-address-chosen = Обращаемся: { $address } (выбрали сотрудники)
staff-person-crm = Номер в CRM: { $crm }
staff-person-tags = Метки: { $tags }
staff-person-language = Язык: { $language }
staff-person-since = С нами с { $date }
staff-person-paused = Просьба не писать до { $date }
staff-person-stopped = Больше не хочет вопросов
staff-person-unreachable = Бот не может написать: его заблокировали или ещё не открывали чат
staff-person-notes = Заметки
staff-person-no-notes = Заметок пока нет.
staff-person-notes-left = { $count ->
    [one] и ещё { $count } заметка постарше, см. ниже
    [few] и ещё { $count } заметки постарше, см. ниже
   *[many] и ещё { $count } заметок постарше, см. ниже
}
staff-person-by = { $author }, { $date }
staff-person-promises = Обещано
staff-person-history = { $count ->
    [one] История: { $count } запись
    [few] История: { $count } записи
   *[many] История: { $count } записей
}
staff-person-nothing = Дальше ничего нет.
staff-person-visit = { $at } · визит: { $what }
staff-person-visit-nameless = без подробностей
staff-person-score = { $at } · оценка { $value } ({ $metric })
staff-person-score-test = { $at } · оценка { $value } ({ $metric }), проверка
staff-person-words = { $at } · сообщение: { $words }
staff-person-words-read = { $at } · сообщение ({ $label }): { $words }
staff-person-words-blank = ничего видимого
staff-person-case = { $at } · обращение № { $number }, { $state }
staff-person-case-open = ждёт сотрудника
staff-person-case-taken = взято
staff-person-case-resolved = закрыто
staff-person-case-withdrawn-by-customer = закрыто: клиент изменил ответ
staff-person-case-closed-by-model = закрыто: ничего плохого в нём нет
staff-person-case-not-negative = закрыто: сотрудники не нашли ничего плохого
staff-person-promise-open = { $at } · обещано: { $text }
staff-person-promise-kept = { $at } · обещание выполнено: { $text }
staff-person-promise-broken = { $at } · обещание не выполнено: { $text }
staff-person-noted = { $at } · заметка
staff-person-address-set = { $at } · как обращаться: { $address } ({ $author })
staff-person-address-dropped = { $at } · снова обращаемся по имени ({ $author })
staff-note-ask = Что коллегам стоит знать о клиенте ({ $customer })? Ответьте на это сообщение, не больше { $maximum } знаков. Клиент может прочитать заметку командой /mydata.
staff-address-ask = Как боту обращаться к клиенту ({ $customer })? Ответьте на это сообщение, не больше { $maximum } знаков, ровно так, как это встанет перед «, здравствуйте!». Чтобы вернуться к имени, пришлите { $none }
staff-person-private = Откройте личный чат с ботом, нажмите «Старт» и попробуйте ещё раз.
staff-noted = Записано, теперь это видят все.
staff-addressed = Теперь бот обращается так: { $address }
staff-addressed-nameless = Теперь бот здоровается без имени.
staff-command-who = Кто клиент в обращении
staff-command-case = Всё, что сделано по обращению
staff-command-about = Добавить заметку о клиенте
staff-command-address = Как боту обращаться к клиенту
staff-command-practice = Учебное обращение выдуманного клиента
staff-usage-who = Напишите /who и номер обращения или ответьте этой командой на карточку: кто этот клиент?
staff-usage-case = Напишите /case и номер обращения или ответьте этой командой на карточку: что было сделано?
staff-usage-about = Ответьте на карточку: /about и то, что коллегам стоит знать о клиенте.
staff-usage-address = Ответьте на карточку: /address и то, как боту обращаться к клиенту.
staff-practice-begun = Учебное обращение № { $number } сейчас придёт. Пробуйте любые кнопки: клиент выдуман, в отчёты ничего не попадёт.
staff-history-title = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[many] { $count } событий
}
staff-history-act = { $at } · { $what }
staff-history-by = { $at } · { $what } · { $who }
staff-history-wrote = { $at } · клиент пишет: { $words }
staff-history-change = { $before } → { $after }
staff-history-value = { $value }
staff-history-unknown = { $act }
staff-act-opened = открыто
staff-act-practice = создано для учёбы
staff-act-shown = карточка показана сотрудникам
staff-act-taken = взято
staff-act-resolved = закрыто сотрудником
staff-act-score-changed = клиент изменил оценку
staff-act-commented = первый комментарий
staff-act-withdrawn = закрыто: клиент изменил ответ
staff-act-closed = закрыто: ничего плохого в нём нет
staff-act-reopened = открыто снова
staff-act-released = возвращено в общий список
staff-act-assigned = передано коллеге
staff-act-snoozed = отложено до
staff-act-awake = снова в работе
staff-act-relabelled = исправлен тон
staff-act-not-negative = закрыто: ничего плохого
staff-act-reopened-by-staff = снова открыто сотрудником
staff-act-asked-again = клиента спросят ещё раз
staff-act-answered-again = клиент ответил на повторный вопрос
staff-act-closing-lost = заключительные слова не дошли
staff-act-replied = ответ клиенту
staff-act-noted = заметка для сотрудников
staff-act-improvement = связано с улучшением
staff-act-person-noted = заметка о клиенте
staff-act-address-changed = выбрано, как обращаться к клиенту
customer-mydata-address = Обращаемся к вам: { $address }
customer-mydata-note = { $date }, наша заметка о вас
customer-mydata-notes = { $count ->
    [one] { $count } наша заметка
    [few] { $count } наши заметки
   *[many] { $count } наших заметок
}
error-note-empty = Заметка пустая: напишите, что коллегам стоит знать.
error-note-long = В заметке { $length } знаков, помещается не больше { $maximum }: сократите её, пожалуйста.
error-address-empty = Ничего видимого не написано. Чтобы вернуться к имени, пришлите { $none }
error-address-long = Здесь { $length } знаков, помещается не больше { $maximum }.
staff-key-unnote = ✕ { $note }
staff-note-dropped = Ваша заметка убрана.
staff-note-gone = Эту заметку уже убрали.
staff-act-person-note-dropped = заметка о клиенте убрана
error-note-not-yours = Убрать заметку может только тот, кто её написал: { $author }.
error-person-forgotten = Клиент попросил удалить свои данные: о нём ничего не хранится.

## Desk: work
staff-state-not-negative = Закрыто: сотрудники прочитали комментарий, негатива в нём нет
staff-key-release = Отпустить
staff-key-assign = Назначить
staff-key-snooze = Отложить
staff-key-reopen = Открыть снова
staff-key-notnegative = Не негатив
staff-key-isnegative = Это негатив
staff-card-corrected = Тональность: модель ошиблась, отметка: { $agent }
staff-card-snoozed = Отложено до { $until }
staff-card-outcome = Итог: { $outcome }
staff-card-outcome-cause = Итог: { $outcome } · причина: { $cause }
staff-card-refunded = { $outcome } { $sum }
staff-card-recovered = Спросили снова: { $before } → { $after }
staff-outcome-solved = Решено
staff-outcome-refunded = Деньги возвращены
staff-outcome-replaced = Заменили или переделали
staff-outcome-explained = Объяснили
staff-outcome-not-solvable = Решить нельзя
staff-cause-waiting = Долгое ожидание
staff-cause-quality = Качество работы
staff-cause-attitude = Отношение
staff-cause-price = Цена или оплата
staff-cause-promise = Не сдержали обещание
staff-cause-information = Непонятная информация
staff-cause-mistake = Наша ошибка
staff-cause-other = Другое
staff-causes = Причины, из которых выбирают при закрытии. Нажмите на причину, чтобы убрать её из списка.
staff-causes-empty = Список причин пуст.
staff-causes-hint = Добавить: /causes и название, например: /causes Сломалось оборудование
staff-resolve-outcome = Обращение № { $number }: чем закончилось?
staff-resolve-sum = Обращение № { $number }: ответьте на это сообщение суммой возврата, например 1200 или 99,50.
staff-resolve-sum-unclear = Не получается разобрать сумму. Напишите только число, например 1200 или 99,50.
staff-resolve-cause = Обращение № { $number }: в чём была причина?
staff-resolve-no-cause = Без причины
staff-resolve-cancel = Не сейчас
staff-resolve-given-up = Обращение № { $number } остаётся открытым.
staff-released = Обращение № { $number } снова свободно.
staff-line-released = Обращение № { $number } снова свободно: кто возьмёт?
staff-line-awake = Обращение № { $number } было отложено, время вышло.
staff-line-reopened-by-staff = Обращение № { $number } снова открыто сотрудником.
staff-line-recovered = Обращение № { $number }: мы спросили клиента снова, всё исправлено. Ответ в карточке.
staff-line-closing-lost = Обращение № { $number }: сообщение о закрытии могло не дойти до клиента.
staff-assign = Обращение № { $number }: кто возьмёт? Число показывает, сколько у коллеги открытых обращений.
staff-assign-nobody = Обращение № { $number }: передать некому. Коллеги появятся здесь, когда нажмут что-нибудь в этом чате и пока у них меньше десяти открытых обращений.
staff-assign-key = { $name } · { $count }
staff-assigned = Обращение № { $number } теперь у { $to }, назначение: { $by }.
staff-assigned-yours = { $agent }, обращение № { $number } теперь ваше.
staff-snooze = Обращение № { $number }: на сколько отложить? Обещанный клиенту срок остаётся в силе.
staff-snooze-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
staff-snooze-end = Вернуть сейчас
staff-snooze-not-taken = Обращение № { $number } нельзя отложить: сначала возьмите его.
staff-snooze-ended = Обращение № { $number } больше не отложено.
staff-snoozed = Обращение № { $number } отложено до { $until }.
staff-relabelled-nothing = Исправлять нечего: слов нет или они уже так отмечены.
staff-relabelled-closed = Отмечено: не негатив. Обращение закрыто.
staff-relabelled = Отмечено: не негатив.
staff-relabelled-stays = Отмечено: не негатив. Обращение остаётся из-за: { $reasons }
staff-relabelled-negative = Отмечено: негатив.
staff-reopened = Обращение № { $number } снова открыто.
staff-reopened-already = Обращение № { $number } уже открыто.
staff-recovery = Обращения, закрытые за { $days ->
    [one] последний { $days } день
    [few] последние { $days } дня
   *[many] последние { $days } дней
}
staff-recovery-none = Ни одного не закрыто.
staff-recovery-resolved = Закрыто: { $count }
staff-recovery-times = Время до закрытия: половина за { $median }, девять из десяти за { $p90 }
staff-recovery-first-contact = С первого раза: { $share } ({ $part } из { $n })
staff-recovery-asked = Спросили снова: { $asked }, ответили: { $answered }
staff-recovery-recovered = Клиенты говорят, что исправлено: { $share } ({ $part } из { $n })
staff-recovery-from-to = Оценка при повторном вопросе: в среднем с { $before } на { $after } (n = { $n })
staff-recovery-promises = Выполненные обещания: { $share } ({ $part } из { $n })
staff-recovery-replies = Первый ответ вовремя: { $share } ({ $part } из { $n })
staff-recovery-change = Среднее изменение оценки: { $change }
staff-recovery-row = { $what }: { $count }
staff-recovery-refunded = Возвращено всего: { $sum }
staff-recovery-causes = Причины:
staff-duration-minutes = { $count } мин
staff-duration-hours = { $count } ч
staff-duration-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
staff-command-causes = Причины закрытых обращений
staff-command-recovery = Чем закончились обращения
error-cause-length = Причине нужно название не длиннее { $longest } знаков.
error-cause-many = В списке уже { $most } причин: сначала уберите одну.
customer-closing-hello = { $name }, мы о том, что вы нам написали.
customer-closing-solved = Мы разобрались и всё исправили. Спасибо, что рассказали нам.
customer-closing-refunded = Мы разобрались и вернули вам деньги. Жаль, что до этого дошло, и спасибо, что рассказали нам.
customer-closing-replaced = Мы разобрались и переделали как надо. Спасибо, что рассказали нам.
customer-closing-explained = Мы разобрались и рассказали вам всё, что знаем. Спасибо за терпение.
customer-closing-not-solvable = Мы разобрались, и, к сожалению, исправить это не получится. Простите нас, мы запомним то, что вы рассказали.
customer-closing-more = Если что-то осталось не так, просто ответьте на это сообщение: его прочитает человек.
customer-resurvey = Некоторое время назад у нас что-то пошло не так, и мы постарались это исправить. Как вы видите это теперь?

## Desk: routes
error-route = Напишите так: <code>/route location=Центр</code>, <code>/route service=Стрижка</code> или <code>/route segment=vip</code>.
route-title = Куда идут обращения (срабатывает первое подходящее):
route-none = Все обращения приходят в чат сотрудников.
route-hint = Чтобы обращения приходили сюда, напишите в этом чате или теме: <code>/route location=Центр</code> (или service=…, segment=…). Для канала напишите это боту в личном чате, сначала номер канала.
route-line = { $route } → { $where }
route-location = филиал «{ $value }»
route-service = услуга «{ $value }»
route-segment = сегмент «{ $value }»
route-here = этот чат
route-here-topic = тема этого чата
route-to-topic = эта тема
route-to-chat = чат { $chat }
route-key-remove = Убрать: { $route }
route-set = Готово. Новые обращения, { $route }, идут сюда: { $where }. Брать их могут участники этого чата.
route-not-admin = Сделайте бота администратором этого чата, иначе он не увидит, что пишут люди.
route-unknown-chat = Бота нет в этом чате: сначала добавьте его.
route-admins-only = Менять это могут только администраторы бота.
owner-title = Кто отвечает за услуги:
owner-none = Пока ни за одну услугу никто не отвечает.
owner-line = { $service } — { $owner }
owner-lacking-line = { $service } — никто
owner-hint = Чтобы назначить ответственного, ответьте на сообщение человека: <code>/owner Стрижка</code>; без ответа это будете вы.
owner-set = За услугу «{ $service }» теперь отвечает { $owner }: новые обращения назовут это имя.
staff-card-service-owner = За услугу отвечает: { $owner }
staff-command-route = Куда идут обращения
staff-command-owner = Кто отвечает за услуги

## Desk: inbox

inbox-title = <b>Входящие</b>: что написали клиенты и чего нет в карточках обращений
    Ждут ответственного: { NUMBER($waiting) } · дольше 2 рабочих часов: { NUMBER($late) }
inbox-empty = Здесь ничего нет.
inbox-hint = Нажмите на номер, чтобы прочитать сообщение целиком.
inbox-line = <b>{ $number }.</b> { $customer } · { $age } { $signs }
inbox-line-words = { $words }
inbox-line-media = Вложение без слов
inbox-message = <b>Сообщение № { $number }</b>
inbox-received = Получено: { $at }
inbox-about-case = Написано по обращению № { $number }
inbox-state-new = Ещё никто не разобрал. Срок: { $by }
inbox-state-late = Опоздание: никто не разобрал. Срок был { $by }
inbox-undelivered = Ответ отправили, но он не дошёл: { $reason }.
inbox-state-done = { $state }: { $by }, { $at }
inbox-state-new-word = Ждёт
inbox-state-read-word = Прочитано
inbox-state-answered-word = Отвечено
inbox-state-no-answer-needed-word = Ответ не нужен
inbox-by-bot = бот
inbox-sorting-waiting = Ждут
inbox-sorting-late = Опаздывают
inbox-sorting-questions = Вопросы
inbox-sorting-done = Разобраны
inbox-key-open = Открыть входящие
inbox-key-read = Прочитано
inbox-key-no-answer-needed = Ответ не нужен
inbox-key-back = ◀ Назад
inbox-key-all = Всё это прочитано
inbox-marked = Отмечено.
inbox-marked-before = Уже разобрано: { $state }, { $by }.
inbox-all-read = Отмечено прочитанными: { $count }
inbox-key-attachments = Показать вложения
inbox-attachments = Сейчас придут: { $count }
inbox-attachments-before = Вложения уже показаны раньше.
inbox-late = { $count ->
    [one] { $count } сообщение клиента ждёт больше 2 рабочих часов, и его никто не посмотрел.
    [few] { $count } сообщения клиентов ждут больше 2 рабочих часов, и их никто не посмотрел.
   *[many] { $count } сообщений клиентов ждут больше 2 рабочих часов, и их никто не посмотрел.
    }
inbox-escalated = { $count ->
    [one] { $count } сообщение клиента опаздывает: его никто не посмотрел и через час после напоминания в рабочем чате.
    [few] { $count } сообщения клиентов опаздывают: их никто не посмотрел и через час после напоминания в рабочем чате.
   *[many] { $count } сообщений клиентов опаздывают: их никто не посмотрел и через час после напоминания в рабочем чате.
    }
praise-title = <b>Благодарность</b>: { $people }
age-minutes = { $count } мин
age-hours = { $count } ч
age-days = { $count } дн.
staff-command-inbox = Что написали клиенты: прочитать и ответить

## Desk: spikes
spike-title = Что-то необычное
spike-place = Филиал «{ $location }»
spike-everywhere = Вся компания
spike-day = последние 24 часа
spike-week = последние 7 дней
spike-complaints = Жалоб за { $days }: { NUMBER($count) }, обычно около { $usual }
spike-score = { $metric }: { $now } (ответов: { NUMBER($n) }), неделей раньше { $before } (ответов: { NUMBER($m) })

## Desk: clocks
staff-card-clocks = Сроки: { $clocks }
staff-card-promise = Обещано { $by }: { $text }
staff-card-promise-late = <b>Просрочено</b>, обещано { $by }: { $text }
customer-mydata-promise = { $date }, мы обещали вам: { $text }
staff-clock-claim = взять { $by }
staff-clock-reply = ответить { $by }
staff-clock-resolve = решить { $by }
staff-clock-paused = решение: ждём клиента
staff-clock-late = <b>просрочено</b>: { $what }
staff-clock-left = И ещё { $count }.
staff-clock-escalation = { $managers }, посмотрите, пожалуйста.
staff-manager = Руководитель
staff-half-claim = обращение № { $number } ещё никто не взял. Взять нужно { $by }.
staff-half-reply = клиент по обращению № { $number } ждёт ответа { $by }.
staff-half-resolve = обращение № { $number } нужно решить { $by }.
staff-missed-claim = Обращение № { $number } никто не взял вовремя.
staff-missed-reply = Обращение № { $number }: клиенту вовремя не ответили.
staff-missed-resolve = Обращение № { $number } не решено в срок.
staff-missed-many-claim = Обращения № { $numbers } никто не взял вовремя.
staff-missed-many-reply = Обращения № { $numbers }: клиентам вовремя не ответили.
staff-missed-many-resolve = Обращения № { $numbers } не решены в срок.
staff-private-help = Вы также отвечаете клиентам: /cases, /mine, /case 7 и /who 7 работают и здесь. Всё остальное, что вы здесь напишете, — сообщение клиента, если только кнопка не попросила вас о словах.
staff-missed-notice = Пропущены сроки:
staff-key-queue = Открыть очередь
staff-key-promise = Обещание
staff-queue-title-all = Открытые обращения, сначала самые срочные
staff-queue-title-mine = Обращения, которые ведёт { $owner }
staff-queue-title-late = Просроченные обращения
staff-queue-title-unclaimed = Обращения, которые никто не взял
staff-queue-title-place = Открытые обращения: { $place }
staff-queue-figures = Открыто: { $total } · просрочено: { $late } · не взято: { $unclaimed }
staff-queue-empty = Здесь пусто.
staff-queue-places = Какое место?
staff-queue-no-places = Ни у одного открытого обращения не указано место.
staff-queue-what = { $what }
staff-queue-name = { $name }
staff-queue-nobody = никто не взял
staff-queue-resting = ждём клиента
staff-queue-key = № { $number }
staff-queue-key-all = Все
staff-queue-key-mine = Мои
staff-queue-key-late = Просрочки
staff-queue-key-unclaimed = Не взятые
staff-queue-key-place = По местам
staff-queue-key-back = ◀ Назад
staff-queue-key-more = Ещё ▶
staff-queue-here = Обращение № { $number }: карточка здесь.
staff-queue-elsewhere = Карточка этого обращения в другом чате или удалена.
staff-promise-ask = Обращение № { $number }: что обещано клиенту и к какому времени? Ответьте на это сообщение, сначала время, например: <code>15:00 перезвонить</code>, <code>завтра 9:30 перезвонить</code>, <code>24.12 15:00 перезвонить</code>, <code>2ч перезвонить</code>.
staff-promise-ask-personal = Клиент из обращения № { $number }: что обещано самому человеку, независимо от обращения, и к какому времени? Ответьте на это сообщение, сначала время, например: <code>15:00 перезвонить</code>, <code>завтра 9:30 перезвонить</code>, <code>24.12 15:00 перезвонить</code>, <code>2ч перезвонить</code>.
staff-promise-usage = Ответьте на карточку: <code>/promise 15:00 перезвонить</code>. Или назовите обращение: <code>/promise 12 15:00 перезвонить</code>.
staff-promise-private = Чтобы записать обещание, откройте личный чат с ботом, нажмите Start, а потом снова «Обещание».
staff-promise-made = Обращение № { $number }: обещано { $by }.
staff-promise-made-personal = Клиенту из обращения № { $number } обещано { $by }. Это записано в карточке клиента и не зависит от обращения.
staff-promise-outside = В это время по графику никто не работает.
staff-promise-near = { $maker }: клиенту по обращению № { $number } обещано { $by }:
staff-promise-due = { $maker }: время пришло. Клиенту по обращению № { $number } обещано { $by }:
staff-promise-kept = Обращение № { $number }: обещание выполнено ({ $who }).
staff-promise-broken = Обращение № { $number }: обещание не выполнено ({ $who }).
staff-promise-key-kept = Выполнено
staff-promise-key-broken = Не выполнено
staff-promise-line = • № { $number }: { $by } · { $who }
staff-promises-title = Обещания клиентам, ещё не выполненные: { $count }
staff-promises-lately = За 30 дней: выполнено { $kept }, не выполнено { $broken }.
staff-promise-notice = Обращение № { $number }: пришло время обещанного клиенту, и никто не отметил, что оно выполнено.
staff-act-promised = обещано клиенту
staff-act-promise-kept = обещание выполнено
staff-act-promise-broken = обещание не выполнено
staff-command-cases = Очередь обращений, сначала самые срочные
staff-command-mine = Мои обращения
staff-command-promise = Записать обещание клиенту
staff-command-promises = Открытые обещания
error-promise-format = Время не разобрать. Сначала время, потом слова: 15:00 перезвонить; завтра 9:30 перезвонить; 24.12 15:00 перезвонить; 2ч перезвонить.
error-promise-text = После времени идут слова обещания, не больше { NUMBER($limit) } знаков.
error-promise-time = Время обещания должно быть впереди, не дальше года.

## Desk: improvements
customer-told = Спасибо за честные слова. Вот что благодаря им изменилось:
staff-key-improve = Улучшить
staff-command-improve = Что мы меняем из-за жалоб
improve-none = Пока менять ничего не нужно.
improve-hint = Новое: <code>/improve что изменить</code> или «Улучшить» под карточкой.
improve-list = { $count ->
    [one] { $count } улучшение:
    [few] { $count } улучшения:
   *[many] { $count } улучшений:
}
improve-key = { $number } · { $what } · обращений: { NUMBER($cases) }
improve-title = Улучшение { $number }: { $what }
improve-state-open = Ещё не сделано
improve-state-done = Сделано
improve-state-dropped = Делать не будем
improve-can-do = Можем сделать
improve-needs-sanction = Нужно согласование
improve-impossible = Сделать нельзя
improve-owner = Занимается: { $owner }
improve-due = Срок: { $date }
improve-due-late = Срок: { $date }, просрочено
improve-cases = Обращения: { $numbers } (людей: { NUMBER($people) })
improve-told = Клиенты прочитают:
improve-told-count = Рассказали: { NUMBER($count) }
improve-waits-count = Расскажем в удобный час: { NUMBER($count) }
improve-not-told-count = Не рассказали ({ $reason }): { NUMBER($count) }
improve-key-can-do = Можем
improve-key-needs-sanction = Нужно согласование
improve-key-impossible = Нельзя
improve-key-days = { $count ->
    [one] Через { $count } день
    [few] Через { $count } дня
   *[many] Через { $count } дней
}
improve-key-own = Займусь я
improve-key-told = Слова для клиентов
improve-key-done = Сделано, никому не писать
improve-key-done-tell = Сделано, рассказать: { NUMBER($count) }
improve-key-drop = Отказаться
improve-ask = Обращение № { $number }: что нужно изменить? Выберите или ответьте на это сообщение своими словами.
improve-ask-new = Обращение № { $number }: что нужно изменить? Ответьте на это сообщение.
improve-ask-told = Улучшение { $number }: ответьте на это сообщение и напишите, что прочитают клиенты. До нажатия «Сделано» ничего не уйдёт.
improve-tied = Привязано к этому улучшению.
improve-tied-already = Уже было привязано.
improve-done-note = Сделано. Тем, кто об этом просил, расскажем.
improve-done-already = Уже закрыто.
improve-private = Откройте личный чат с ботом, нажмите «Старт» и попробуйте ещё раз.
customer-mydata-told = Изменения благодаря вашим словам, о которых мы рассказали: { NUMBER($count) }

## Desk: talk

staff-key-reply = Ответить
staff-key-cancel = Отмена
staff-key-resend = Отправить ещё раз
staff-key-uncanned = ✕ { $title }
staff-reply-ask = Обращение № { $number }: ваше следующее сообщение в течение десяти минут уйдёт клиенту ({ $customer }, пишет на языке: { $language }). Ответ на это сообщение уйдёт ему и позже.
staff-reply-ask-comment = Ваше следующее сообщение в течение десяти минут уйдёт клиенту ({ $customer }, пишет на языке: { $language }). Ответ на это сообщение уйдёт ему и позже.
staff-reply-canned = Или отправьте готовый ответ одним нажатием:
staff-reply-cancelled = Отменено: клиенту ничего не уйдёт.
staff-reply-said = Клиенту:
staff-reply-private = Чтобы ответить, откройте личный чат с ботом и нажмите «Старт», потом ещё раз «Ответить».
staff-reply-nobody = Не отправлено: у клиента нет чата с ботом.
staff-reply-practice = Это тренировка: настоящий клиент сейчас получил бы ваше сообщение.
staff-reply-unsure = Не отправлено: бот ждёт ответа на свой последний вопрос. Если это для клиента, нажмите «Ответить» под карточкой и напишите ещё раз.
staff-reply-unfit = Не отправлено: передать можно только текст, фото, видео, голосовые, документы и стикеры.
staff-talk-delivered = Доставлено.
staff-talk-uncertain = Связь оборвалась: неизвестно, дошло ли это до клиента. Отправляйте ещё раз, только если вторая копия не помешает.
staff-talk-failed = Не доставлено: { $reason }.
staff-talk-edit-failed = Ваша правка не дошла: клиент по-прежнему видит прежние слова.
staff-talk-resent = Отправлено ещё раз: { $agent }.
staff-talk-resent-before = Кто-то уже отправил это ещё раз.
staff-talk-taken-back = Клиент прислал и удалил: { $media }.
talk-reason-blocked = клиент заблокировал бота
talk-reason-gone = аккаунта или чата клиента больше нет
talk-reason-deleted = сообщение удалили раньше, чем его удалось передать
talk-reason-refused = Telegram не принял его
staff-card-writing = { $agent } пишет клиенту (до { $until })
staff-card-talk = Переписка: от нас { NUMBER($replies) }, от клиента { NUMBER($turns) }
staff-card-internal = Между нами, { $agent }: { $note }
staff-note-kept = Записано. Это видят только сотрудники.
staff-note-usage = Ответьте на карточку: /note и то, что коллегам нужно знать об обращении.
staff-canned-title = <b>Готовые ответы</b>
staff-canned-empty = Пока нет ни одного.
staff-canned-line = { $language } · <b>{ $title }</b>: { $text }
staff-canned-usage = Чтобы добавить, отправьте команду с языком и названием, а слова со следующей строки; {"{name}"} — имя клиента:
    <code>/canned ru Спасибо
    Спасибо, {"{name}"}! Разберёмся сегодня же.</code>
staff-canned-kept = Сохранено: { $title }
staff-command-note = Заметка об обращении, только для сотрудников
staff-command-canned = Готовые ответы
error-canned-many = На этом языке уже { NUMBER($limit) } готовых ответов: сначала уберите один.
customer-mydata-reply = { $date }, мы написали вам: { $text }

## Desk: frequent questions

customer-key-person = Спросить человека
customer-faq-automatic = <i>Это автоматический ответ. Если вопрос был о другом, поможет сотрудник.</i>
customer-faq-person = Передали. Сотрудник ответит вам { $by }.
inbox-by-automatic = автоответ
faq-title = <b>Частые вопросы</b> · { $language }
faq-idle = Нынешняя модель не умеет сравнивать вопросы: сейчас автоматически никому не отвечаем.
faq-empty = На этом языке пока нет ни одного.
faq-line = { $number }. <b>{ $question }</b> { $answer }
faq-usage = На эти вопросы бот отвечает сам, только когда уверен. Чтобы добавить, отправьте команду с языком и вопросом, а ответ со следующей строки:
    <code>/faq ru Во сколько вы открываетесь?
    Каждый день с 9 до 21.</code>
    Другие формулировки пишите через |, чем их больше, тем увереннее бот узнаёт вопрос: <code>/faq ru Во сколько вы открываетесь? | до скольки работаете | открыты в воскресенье?</code>
faq-question = <b>{ $question }</b> · { $language }
faq-wording = или: { $wording }
faq-written = Последняя правка: { $by }, { $at }
faq-used = Автоответов: { NUMBER($used) }; после них просили человека: { NUMBER($people) }
faq-change = Чтобы изменить ответ, отправьте /faq ещё раз с тем же языком и вопросом; формулировки после | заменят те, что здесь.
faq-kept = Сохранено ({ $language }): { $question }
faq-key-remove = ✕ Убрать из списка
faq-removed = Убрано из списка.
faq-asked-title = <b>{ $customer }: нужен ответ человека</b>
faq-asked-after = Автоответа не хватило: { $question }
staff-command-faq = Частые вопросы, на которые бот отвечает сам
error-faq-wordings = у вопроса не больше { NUMBER($limit) } формулировок: уберите лишние.
error-faq-many = На этом языке уже { NUMBER($limit) } вопросов: сначала уберите один.

## Campaigns: webhooks

admin-hook-off = Вебхук { $hook } уже три дня ничего не принимает или ответил, что больше ничего не ждёт. Он выключен; всё, что он пропустит, хранится 30 дней. Что случилось: <code>otklik webhook log { $hook }</code>. Когда почините: <code>otklik webhook on { $hook }</code>.
error-hook-url = Укажите адрес вида https://crm.example.com/otklik латинскими буквами.
error-hook-url-extra = Уберите из адреса имя, пароль и часть после #: откуда пришёл вызов, доказывает подпись.
error-hook-https = Нужен https: http может прочитать любой по пути. Внутри вашей сети это разрешает командная строка с ключом --allow-private.
error-hook-private = Этот адрес находится во внутренней сети. Разрешите его в командной строке ключом --allow-private.
error-hook-unknown = Вебхука { $id } нет.
error-hook-delivery-unknown = Доставки { $id } нет; возможно, ей больше 30 дней.
error-hook-delivery-waits = Доставка { $id } и так ждёт отправки.
error-hook-off = Вебхук { $id } выключен: сначала включите его, и он получит всё пропущенное.
error-hook-replay = Укажите либо delivery, либо failed_hours.
error-hooks-many = Вебхуков уже { NUMBER($limit) }: сначала удалите какой-нибудь.

## Campaigns: api

staff-card-source = Написано на: { $source }
error-review-rating = Оценка и наибольшая возможная оценка передаются вместе, и оценка не бывает выше наибольшей.
error-review-forgotten = Человек попросил удалить его данные: отзыв повторно не принимается.
error-cursor = Указатель страницы не читается: передайте без изменений тот, что пришёл с прошлой страницей.
error-day = День «{ $value }» не читается. Пример: 2026-06-12.

## Campaigns: segments

admin-command-segments = Группы клиентов
admin-segments = Группы клиентов
admin-segments-empty = Пока не сохранено ни одной группы.
admin-segments-how = Примерить: /segments visits &gt;= 3 and not tag "vip". Сохранить: otklik segment put ИМЯ 'ВЫРАЖЕНИЕ'.
admin-segments-left = { $count ->
    [one] …и ещё { $count } группа
    [few] …и ещё { $count } группы
   *[many] …и ещё { $count } групп
}
admin-segment-unnamed = Эта группа не сохранена
admin-segment-used = Её спрашивают кампании: { $campaigns }
admin-segment-no-answers = Никто из этой группы пока не ответил.
admin-segment-few = { $campaign }: слишком мало ответов (n = { NUMBER($n) })
admin-segment-score = { $campaign } · { $metric }: <b>{ $value }</b>, n = { NUMBER($n) }
error-segment-character = Символ { $at }: «{ $found }» не может стоять в выражении. Тексты пишутся в кавычках.
error-segment-quote = Символ { $at }: кавычка открыта, но не закрыта.
error-segment-end = Символ { $at }: выражение обрывается. Дальше может стоять: { $allowed }.
error-segment-expected = Символ { $at }: здесь не может стоять «{ $found }». Может: { $allowed }.
error-segment-field = Символ { $at }: под именем «{ $name }» ничего не известно. Можно: { $allowed }.
error-segment-field-near = Символ { $at }: под именем «{ $name }» ничего не известно. Может быть, «{ $near }»?
error-segment-value = Символ { $at }: «{ $name }» нельзя сравнить с «{ $found }». Здесь может стоять: { $allowed }.
error-segment-order = Символ { $at }: тексты и true или false бывают только равны или нет, для «{ $sign }» нужно число или дата. Напишите = или !=.
error-segment-days = Символ { $at }: нужно целое число дней, не больше { NUMBER($limit) }.
error-segment-number = Символ { $at }: слишком большое число.
error-segment-date = Символ { $at }: даты «{ $found }» нет. Пример: 2026-03-31.
error-segment-deep = Символ { $at }: больше { NUMBER($limit) } скобок одна в другой; напишите проще.
error-segment-nested = Сохранённая группа не может опираться на другую («{ $name }»): выпишите её условия. В аудитории кампании группы можно сочетать.
error-segment-unknown = Группы «{ $name }» нет. Сохранены: { $allowed }.
error-segment-not-found = Группы «{ $name }» нет.
error-segment-used = Группа «{ $name }» нужна кампаниям: { $campaigns }. Сначала измените их.

## Campaigns: roles

admin-command-staff = Кто что может делать
admin-command-audit = Кто что менял
staff-command-staff = Кто что может делать (администраторы)
role-admin = администратор
role-manager = руководитель
role-agent = сотрудник
role-viewer = наблюдатель
roles-title = Кто что может делать
roles-line = <b>{ $name }</b>: { $role }
roles-line-always = <b>{ $name }</b>: { $role }, указан в ADMIN_IDS
roles-none = без роли
roles-given-by = Роль дал(а): { $name }
roles-rule = Действовать могут только те, кто здесь назван. Остальные в рабочем чате видят карточки, но кнопки для них не работают.
roles-rule-nobody = Пока никто не назван: каждый в рабочем чате — сотрудник. Как только вы назовёте первого, действовать смогут только названные.
roles-how = Ответьте на сообщение человека в рабочем чате: /staff сотрудник. Или: /staff руководитель @имя, /staff наблюдатель 12345678, /staff нет @имя. Роли: администратор, руководитель, сотрудник, наблюдатель.
roles-may-admin = <b>Администратор</b>: всё, в том числе кампании, роли и журнал изменений.
roles-may-manager = <b>Руководитель</b>: всё, что и сотрудник, и чужие обращения тоже; отчёты; узнаёт о просроченном.
roles-may-agent = <b>Сотрудник</b>: берёт обращения, отвечает клиентам, закрывает свои обращения.
roles-may-viewer = <b>Наблюдатель</b>: видит карточки и отчёты, ничего не меняет.
roles-key-take = Снять роль
roles-key-name = дать роль
roles-given = { $name }: теперь { $role }.
roles-taken = { $name }: роли больше нет.
roles-unchanged = { $name }: ничего не изменилось.
roles-always = { $name } — администратор по ADMIN_IDS: это меняется только в .env.
roles-first = Роли вступили в силу: действовать могут только названные, остальные в рабочем чате наблюдают. Список: /staff
roles-last = Больше никто не назван: каждый в рабочем чате снова сотрудник.
roles-refused = Здесь вы можете смотреть, но не действовать: ничего не сделано и не отправлено. Изменить это может администратор командой /staff.
roles-refused-unnamed = У вас здесь пока нет роли: ничего не сделано и не отправлено. Попросите администратора дать её командой /staff.
roles-not-yours = Обращение взял(а) { $owner }. Это может сделать только этот сотрудник или руководитель.
error-staff-unknown = Среди работавших здесь нет никого с именем { $name }. Ответьте на сообщение этого человека в рабочем чате или укажите его номер в Telegram.
audit-title = Кто что менял
audit-kind = Только: { $kind }
audit-empty = Пока ничего не менялось.
audit-line = { $at } · <b>{ $who }</b>
    { $kind }: { $about }
audit-added = новое
audit-removed = удалено
audit-more = { $count ->
    [one] …и ещё { $count } значение
    [few] …и ещё { $count } значения
   *[many] …и ещё { $count } значений
}
audit-choose-kind = Что менялось?
audit-choose-person = Кто менял?
audit-key-all = Все
audit-key-newest = Новые
audit-key-older = Раньше
audit-key-kind = По виду…
audit-key-person = По человеку…
actor-key = ключ API { $name }
actor-cli = командная строка
actor-itself = сам бот
change-campaign = Кампания
change-role = Роль
change-route = Маршрут
change-owner = Ответственный за услугу
change-key = Ключ API
change-webhook = Вебхук
change-segment = Группа
change-canned = Готовый ответ
change-faq = Частый вопрос
change-cause = Причина
change-location = Место
change-link = Ссылка
change-incentive = Благодарность
change-setting = Настройка
change-export = Выгрузка
change-privacy = Личные данные

## Campaigns: surveys

customer-key-done = Готово
customer-key-enough = Достаточно, спасибо
customer-key-previous = Предыдущий вопрос
customer-survey-write = Просто напишите сюда.
customer-survey-other = Просто напишите сюда, что именно.
customer-survey-several = Можно выбрать несколько.
customer-survey-noted = Записали, спасибо.
customer-mydata-follow-up = { $date }, мы спросили «{ $question }», ваш ответ: { $answer }
staff-history-asked = Спросили: «{ $question }»
staff-history-answer = Ответ: { $answer }
staff-history-left-out = без ответа
admin-report-follow-up = <b>{ $question }</b>, n = { NUMBER($n) }
admin-report-follow-up-few = <b>{ $question }</b>, n = { NUMBER($n) }: слишком мало ответов
admin-report-follow-up-words = <b>{ $question }</b>, своими словами: n = { NUMBER($n) }
admin-report-follow-up-choice = { $choice }: { $count } ({ $share })
error-survey-id = «{ $name }» не подходит как id: можно a-z, 0-9 и дефис, не больше 40 символов, и не «comment».
error-survey-choices = Вариантов должно быть от 2 до { NUMBER($limit) }, у каждого свой id.
error-survey-no-choices = Варианты бывают только у вопросов single и multiple.
error-survey-only-rating = Шкала и подписи бывают только у вопросов rating.
error-survey-scale = В шкале от 2 до 11 значений: напишите [1, 5].
error-survey-required = Вопрос, который зависит от тона комментария, не может быть обязательным.
error-survey-twice = Вопросов «{ $name }» два.
error-survey-comment = Комментарий должен стоять раньше вопроса, который зависит от его тона.
error-survey-comment-twice = Комментарий указан дважды.
error-survey-anonymous = После оценки анонимная кампания ни о чём не спрашивает: по нескольким ответам вместе можно узнать человека.
error-survey-earlier = Раньше нет вопроса «{ $name }»: условие смотрит только назад.
error-survey-answer = На этот вопрос нельзя ответить «{ $name }». Можно: { $allowed }.

## Campaigns: variants and trials
variants-heading = Варианты кампании «{ $campaign }»
variants-audience = для кого: { $audience }
variants-asked = ответили { NUMBER($answered) } из { NUMBER($asked) }
variants-rate = Доля ответивших: { $rate } (интервал 95 %: от { $low } до { $high })
variants-score = { $metric }: { $value }, n = { NUMBER($count) }
variants-few = { $metric }: слишком мало ответов (n = { NUMBER($count) })
variants-pair = { $second } против { $first }
variants-of-rate = Доля ответивших
variants-alike = { $what }: разница пока не видна ({ $value }; интервал от { $low } до { $high })
variants-differ = { $what }: разница { $value } (интервал от { $low } до { $high })
variants-too-little = { $what }: для сравнения слишком мало ответов
variants-several = Сравнивается сразу несколько пар, поэтому каждый интервал шире: все вместе они верны в 95 % случаев.
variants-by-percent = { $sign }{ NUMBER($value, maximumFractionDigits: 1) } п. п.
variants-by-points = { $sign }{ NUMBER($value, maximumFractionDigits: 1) }
variants-by-mean = { $sign }{ NUMBER($value, maximumFractionDigits: 2) }
admin-key-variants = Варианты
error-variant-name = Имя варианта — от 1 до 20 знаков: строчные латинские буквы, цифры и дефис.
error-variant-twice = Два варианта называются «{ $name }».
error-variant-delay = Задержка бывает только у вопросов после услуги.
admin-preview-variant = Так вопрос увидит клиент в варианте { $variant } ({ $language }):
admin-key-simulate = Проверить на прошлом
trial-heading = Проверка «{ $campaign }» на прошлом
trial-days = { $days ->
    [one] Последний { NUMBER($days) } день
    [few] Последние { NUMBER($days) } дня
   *[many] Последние { NUMBER($days) } дней
}. Ничего не отправляется и не сохраняется.
trial-working = Смотрю на прошлое, это несколько секунд…
trial-visits = Рассмотрено услуг: { NUMBER($count) }
trial-left-out = { $count ->
    [one] { NUMBER($count) } более ранняя услуга не рассмотрена
    [few] { NUMBER($count) } более ранние услуги не рассмотрены
   *[many] { NUMBER($count) } более ранних услуг не рассмотрено
}: в команде otklik campaign simulate ограничения нет.
trial-asked = Спросили бы: { NUMBER($count) }
trial-not-asked = Не спросили бы, и почему
trial-none = Спрашивать было не о чем.
trial-rows = Кого и когда
trial-row = { $contact } · { $at }

## Campaigns: wizard

reason-campaign-ended = Кампания завершена.
error-campaign-ended = Кампания { $slug } завершена навсегда. Скопируйте её или примените файл под другим slug.
admin-key-new = Новая кампания
admin-key-edit = Изменить
admin-key-copy = Скопировать
admin-key-versions = Версии
admin-key-end = Завершить
admin-campaign-ended = завершена
admin-end-ask = Завершить кампанию «{ $name }»? Больше она никого не спросит, и вернуть её нельзя. На отправленные вопросы ещё можно ответить, отчёт останется.
admin-ended = Кампания завершена: { $name }
admin-new = Новая кампания
admin-new-how = Начните с готовой: в ней можно изменить всё.
admin-new-own = Что измерять?
admin-new-key-own = Другое: выбрать, что измерять
admin-draft-key = Черновик: { $name } ({ $holder })
admin-draft-new = Черновик новой кампании ({ $slug }): пока она никого не спрашивает.
admin-draft-edit = Изменения кампании { $slug }: они ещё не действуют.
admin-draft-holder = Над ним работает { $name }, последняя правка: { $at }. Можно посмотреть или взять себе.
admin-draft-line = { $field }: <b>{ $value }</b>
admin-draft-own-words = свои слова ({ $languages })
admin-draft-in-file = Задано в файле и сохраняется как есть: { $keys }
admin-draft-missing-built-in = { $language }: нет ваших слов ({ $what }). Там будут встроенные.
admin-draft-missing-other = { $language }: нет ваших слов ({ $what }). Там будет { $other }.
admin-draft-missing-nothing = { $language }: нет слов ({ $what }). Тех, кто говорит на этом языке, не спросят.
admin-draft-changes = Что изменится
admin-draft-unchanged = Пока ничего не изменено.
admin-draft-services-how = Нажмите услуги, о которых спрашивать. Если не выбрано ничего, вопрос придёт после любой.
admin-draft-several = Слова нескольких вопросов меняются в файле.
admin-draft-words = <b>{ $language }</b>: { $words }
admin-draft-words-how = Нажмите язык, чтобы написать. { "{" }object{ "}" } в вопросе заменяется тем, о чём он.
admin-draft-write-words = { $field }, { $language }: напишите следующим сообщением.
admin-draft-write-value = { $field }: напишите следующим сообщением, например: <code>{ $example }</code>
admin-draft-write-services = Напишите услуги следующим сообщением, по одной в строке, точно как их называет ваша система.
admin-draft-write-audience = Напишите следующим сообщением, кого спрашивать, например: <code>visits &gt;= 3 and not tag "vip"</code>. Сохранённые группы показывает /segments.
admin-draft-drop = Удалить черновик «{ $name }»?
admin-draft-dropped = Черновик удалён.
admin-draft-overwrites = Кампанию изменили уже после того, как начали этот черновик. Если применить его, изменится вот что:
admin-draft-file-long = Остальное не поместилось; весь файл: otklik campaign export
admin-draft-published-running = Готово: кампания работает.
admin-draft-published-paused = Сохранено: кампания на паузе.
admin-draft-tried = Вопрос сейчас придёт вам. Ваш ответ не попадёт в отчёты.
admin-draft-key-preview = Как это выглядит
admin-draft-key-try = Прислать мне
admin-draft-key-file = Файл (YAML)
admin-draft-key-running = Запустить
admin-draft-key-paused = Сохранить на паузе
admin-draft-key-apply = Применить
admin-draft-key-force = Всё равно применить
admin-draft-key-drop = Удалить черновик
admin-draft-key-take = Взять себе
admin-draft-key-back = ← Назад
admin-draft-key-next = Дальше →
admin-draft-key-write = Написать другое…
admin-draft-key-clear = Как встроено
admin-draft-part-ask = Что спросить
admin-draft-part-whom = Кого
admin-draft-part-when = Когда
admin-draft-part-often = Как часто
admin-draft-part-after = После ответа
admin-draft-field-metric = Что измеряем
admin-draft-field-question = Вопрос
admin-draft-field-low = Низшая оценка значит
admin-draft-field-high = Высшая оценка значит
admin-draft-field-object = О чём вопрос
admin-draft-field-name = Название
admin-draft-field-services = О каких услугах
admin-draft-field-audience = Кого спрашивать
admin-draft-field-tenure = Клиенты не меньше чем
admin-draft-field-sample = Доля людей
admin-draft-field-delay = Через сколько после услуги
admin-draft-field-every = Как часто каждого
admin-draft-field-hours = Часы
admin-draft-field-days = Дни
admin-draft-field-holidays = В праздники
admin-draft-field-reminder = Напоминание
admin-draft-field-expires = Ответ ждём
admin-draft-field-cadence = Как часто
admin-draft-field-rest-any = Перерыв после любого вопроса
admin-draft-field-rest-answered = Перерыв после ответа
admin-draft-field-rest-declined = Перерыв после «Пропустить»
admin-draft-field-daily-cap = Вопросов в день не больше
admin-draft-field-priority = Приоритет
admin-draft-field-top = Довольным
admin-draft-field-middle = Нейтральным
admin-draft-field-bottom = Недовольным
admin-draft-field-thanks = Благодарность
admin-draft-field-low-score = Низкая оценка открывает кейс
admin-draft-field-negative-text = Негативный текст открывает кейс
admin-draft-field-staff-hours = Когда отвечают люди
admin-draft-none-words = как встроено
admin-draft-none-services = любая услуга
admin-draft-none-audience = всех
admin-draft-none-tenure = сколько угодно
admin-draft-none-reminder = нет
admin-draft-none-expires = как обычно (7 дней, по календарю 21)
admin-draft-none-daily-cap = без предела
admin-draft-none-staff-hours = те же часы
admin-draft-none-every = по календарю
admin-draft-none-delay = сразу
admin-draft-value-ask = спрашивать
admin-draft-value-skip = не спрашивать
admin-draft-value-standard = с перерывами
admin-draft-value-every-contact = после каждого обращения
admin-draft-yes = да
admin-draft-no = нет
admin-draft-always = круглосуточно
admin-draft-every-day = каждый день
admin-difference = { $field }: { $before } → { $after }
admin-difference-words = { $field } ({ $language }): «{ $before }» → «{ $after }»
admin-difference-new = { $field }: теперь { $after }
admin-difference-gone = { $field }: больше нет (было { $before })
admin-difference-file = { $key }: не как раньше, см. файл
admin-versions = Версии: { $name }
admin-versions-line = Версия { $number }: { $at }, { $by }
admin-versions-first = Версия всего одна.
admin-versions-same = Они не отличаются.
admin-versions-key = С версией { $number }
admin-versions-key-older = ← Что изменила { $number }
admin-versions-key-newer = Что изменила { $number } →
error-draft-held = Над этим черновиком работает { $name }. Сначала возьмите его себе.
error-draft-stale = Черновик тем временем изменился. Вот он сейчас.
admin-length-minutes = { $count ->
    [one] { NUMBER($count) } минута
    [few] { NUMBER($count) } минуты
   *[many] { NUMBER($count) } минут
}
admin-length-hours = { $count ->
    [one] { NUMBER($count) } час
    [few] { NUMBER($count) } часа
   *[many] { NUMBER($count) } часов
}
admin-length-days = { $count ->
    [one] { NUMBER($count) } день
    [few] { NUMBER($count) } дня
   *[many] { NUMBER($count) } дней
}
admin-draft-more = { $count ->
    [one] и ещё { NUMBER($count) } строка
    [few] и ещё { NUMBER($count) } строки
   *[many] и ещё { NUMBER($count) } строк
}
error-drafts-many = { $count ->
    [one] Уже есть { NUMBER($count) } черновик: примените его или удалите.
    [few] Уже есть { NUMBER($count) } черновика: примените или удалите какие-нибудь.
   *[many] Уже есть { NUMBER($count) } черновиков: примените или удалите какие-нибудь.
}
weekday-mon = пн
weekday-tue = вт
weekday-wed = ср
weekday-thu = чт
weekday-fri = пт
weekday-sat = сб
weekday-sun = вс

## Campaigns: guards

reason-tenure = Мы знаем этого клиента слишком недавно.
reason-daily-cap = На этот день вопросов уже достаточно.
reason-holiday = В праздник не пишем: ждём ближайшего подходящего дня.
error-guard-count = Напишите целое число, не меньше 1.
error-guard-sample = Напишите долю от 1% до 100%, например 30%.
admin-key-why = Кого спросили, кого нет и почему
admin-key-newer = ← Новее
admin-key-older = Раньше →
admin-why-newest = «{ $name }»: кого спросили, кого нет
admin-why-newest-empty = Пока никого не рассматривали.
admin-why-how = Напишите /why и номер клиента в CRM, номер в Telegram или имя: расскажу, о чём спросили, о чём нет, почему и когда можно будет спросить снова.
admin-why-none = Не знаю такого клиента: «{ $text }». Номер в CRM и имя нужно писать точно.
admin-why-several = Подходит несколько клиентов. Кто из них?
admin-why-person = Вопросы клиенту: { $name }
admin-why-now = <b>Сейчас</b>, после визита, который закончился бы в эту минуту
admin-why-no-campaigns = Кампаний нет.
admin-why-would = { $campaign }: спросит { $at }
admin-why-would-since = { $campaign }: спросит { $at }. { $reason }
admin-why-would-not = { $campaign }: не спросит. { $reason }
admin-why-again = Снова можно: { $at }.
admin-why-so-far = <b>До сих пор</b>
admin-why-nothing = Пока ничего не было.
admin-why-line = { $at } · { $who } · { $state }
admin-why-planned = Сначала решили: { $reason }
why-state-scheduled = запланирован
why-state-sending = отправляется
why-state-sent = спросили, ответа пока нет
why-state-uncertain = неясно, дошёл ли
why-state-answered = есть ответ
why-state-answered-late = ответ пришёл поздно
why-state-partial = ответ не полный
why-state-expired = срок вышел, ответа нет
why-state-declined = клиент нажал «Пропустить»
why-state-withdrawn = отозван
why-state-skipped = не спросили
why-state-failed = Telegram не принял
admin-why-due = Спросим { $at }.
admin-command-why = Почему клиента спросили или нет
admin-report-coverage = Спросили хотя бы раз: { $asked } из { $contacts } клиентов ({ $share })
admin-report-coverage-before = { $days } дней назад: { $asked } из { $contacts } ({ $share })

## Campaigns: triggers

reason-spread = Очередь контакта в этой волне ещё не пришла.
reason-link-used = По этой ссылке уже ответил кто-то другой.
error-trigger-beside = { $name } не сочетается с { $key }: уберите его.
error-cron-fields = «{ $value }» — не календарь: нужно пять полей (минута, час, день, месяц, день недели), например `0 10 1 */3 *`.
error-cron-field = «{ $value }» не подходит для поля { $field }; можно: { $allowed }.
error-cron-never = «{ $value }» никогда не наступит: в этих месяцах нет такого дня.
error-spread = Растянуть можно на 1–{ $most } дней.
error-spread-interval = Растянуть дольше, чем на сам интервал, нельзя.
error-broadcast-at = «{ $value }» — не момент времени: напишите, например, 2026-12-01 10:00.
error-broadcast-over = `over` — не больше { $days } дней.
error-broadcast-past = { $at } уже прошло: укажите момент в будущем.
admin-command-ask = Спросить одного клиента сейчас
admin-key-pick = Спросить одного…
admin-key-links = Ссылки и QR-коды
pick-whom = <b>Кого спросить?</b> Ниже — те, кого обслужили последними.
pick-how = Любого другого: /ask { $campaign } и номер в CRM, например /ask { $campaign } 1042.
pick-usage = Напишите /ask, короткое имя кампании и номер клиента в CRM. Пример: /ask after-visit 1042.
    Перерывы между вопросами здесь не действуют; действуют согласие, /stop, пауза, часы и сутки между двумя вопросами.
pick-now = { $contact }: вопрос уходит сейчас.
pick-later = { $contact }: вопрос уйдёт { $at }.
pick-refused = { $contact }: вопроса не будет.
pick-again = Снова можно с { $at }.
links-title = Ссылки и QR-коды: { $campaign }
links-how = Кто откроет ссылку, получит вопрос сразу — даже если никогда не писал боту. Ссылку на один заказ делает команда otklik campaign link.
links-none = Пока ни одной.
links-anywhere = для любого места
links-unspent = ответов пока нет
links-spent = { $spent ->
    [one] { $spent } ответ
    [few] { $spent } ответа
   *[many] { $spent } ответов
}
links-spent-of = ответов: { $spent } из { $uses }
links-until = работает до { $date }
links-used = использована
links-expired = срок вышел
links-closed = закрыта
links-key-picture = QR-код { $link }
links-key-new = Новая: для любого места
links-key-new-at = Новая: { $place }
links-key-close = Закрыть ссылку
links-key-back = К кампании
customer-arrival-consent = Спасибо, что заглянули! У нас к вам один короткий вопрос — он придёт, как только вы согласитесь.
customer-arrival-above = Ваш вопрос чуть выше: достаточно одного нажатия.
customer-arrival-recent = Спасибо! Мы спрашивали вас совсем недавно и сегодня больше не побеспокоим. Если есть что сказать, просто напишите сюда.
customer-arrival-answered = Спасибо, об этом вы нам уже рассказали. Хотите что-то добавить? Просто напишите сюда.
customer-arrival-stopped = Вы просили не задавать вопросов — их и не будет.
customer-arrival-used = По этой ссылке уже ответили: она работает один раз. Всё равно хотите что-то рассказать? Просто напишите сюда.
customer-arrival-expired = Ссылка устарела и больше не работает. Но нам по-прежнему важно ваше мнение: просто напишите сюда.
customer-arrival-closed = Сейчас вопросов здесь нет. Если есть что сказать, просто напишите сюда.
customer-arrival-invalid = Ссылка повреждена: отсканируйте код ещё раз. Или просто напишите сюда, что хотели рассказать.
customer-mydata-opening = { $date }: вы открыли нашу ссылку, { $about }
customer-mydata-opening-plain = { $date }: вы открыли нашу ссылку
error-link-uses = Ссылка принимает от 1 до { $most } ответов.
error-link-service = Кампания не спрашивает про «{ $value }». Она спрашивает про: { $allowed }.
error-link-unknown = Ссылки { $id } нет.

## Campaigns: employees

customer-unnamed-before = Здесь ответ без имени: мы храним только, сколько раз за неделю выбрали каждую оценку. Никто не увидит, что выбрали вы, и изменить ответ потом нельзя.
customer-unnamed-counted = Спасибо! Ваш ответ учтён без имени: никто не узнает, что он ваш, поэтому показать или изменить его нельзя.
customer-unnamed-tested = Спасибо! Это была проверка, она не учитывается.
customer-unnamed-kept = Ваш ответ уже учтён. Никто не знает, какой из них ваш, поэтому изменить его нельзя.
customer-unnamed-ask = Хотите что-то добавить? Напишите сюда сегодня или завтра: сохранится только текст, без имени. Обойдитесь без подробностей, по которым вас можно узнать.
customer-unnamed-words = Сохранили без имени. Спасибо!
customer-unnamed-next = Всё, что вы напишете дальше, сохранится так же, пока вы не нажмёте «Это всё».
customer-unnamed-no-media = Без имени можно сохранить только текст. Напишите, пожалуйста, словами.
customer-unnamed-no-edit = Написанное без имени исправить нельзя: никто не знает, какие слова ваши. Новый вариант мы не сохранили.
customer-unnamed-over = Слова без имени принимаются в день ответа и на следующий день. Это сообщение мы не сохранили.
customer-unnamed-closed = Хорошо, спасибо! Дальше ваши сообщения снова приходят от вашего имени.
customer-mydata-nameless = Ответов без имени здесь нет: никто не знает, какие из них ваши.
customer-key-unnamed-enough = Это всё
admin-unnamed-heading = Ответы без имени
admin-unnamed-note = Неделя видна, когда она закончилась и к ней уже ничего не добавить, если в ней хотя бы { $few } ответов. Порядок слов не говорит о времени, рядом с оценками их нет.
admin-unnamed-week = Неделя с { $date }: { $value }, n = { $count }
admin-unnamed-few = Неделя с { $date }: слишком мало ответов (n = { $count })
admin-unnamed-open = Неделя с { $date }: пока n = { $count }, итог можно увидеть с { $on }
reason-employee = Это сотрудник: кампании для клиентов его не спрашивают.
reason-customer = Это не сотрудник, а кампания для сотрудников.
error-unnamed-people = Ответы на { $name } без имени и только от сотрудников: уберите `people`.
error-unnamed-key = Ответы на { $name } без имени, поэтому { $key } здесь не работает: уберите этот ключ.
error-unnamed-by = Ответы без имени не делятся на части: части рассказали бы о тех немногих, кто в них попал.
visit-ask = Как всё прошло с вашей стороны? Одно нажатие.
visit-seen = Клиент увидит это в /mydata.
visit-well = хорошо
visit-middling = так себе
visit-badly = плохо
visit-told = { $name }: прошло { $went }.
visit-before = Кто-то из коллег успел раньше
customer-mydata-visit = { $date }, наша команда о вашем визите: { $went }
error-staff-view = `staff_view` — о визитах: он работает только с триггером service_event.

## Campaigns: extras

customer-adverts-consent = Можно { $company } будет иногда писать вам и без вопроса: сказать небольшое спасибо за ответ, поздравить, вспомнить о вас после визита? По закону (38-ФЗ, GDPR) это реклама, поэтому спрашиваем отдельно. На вопросы это не влияет, а передумать можно в любой момент: /offers.
customer-key-adverts-yes = Да, можно
customer-key-adverts-no = Нет, спасибо
customer-key-adverts-stop = Больше не присылать
customer-adverts-agreed = Спасибо! Будем писать нечасто. Передумать можно здесь: /offers.
customer-adverts-refused = Хорошо, ничего такого не будет. Передумать можно здесь: /offers.
customer-adverts-on = Вы согласились на подарки за ответ и поздравления: { $date } (редакция { $version }).
customer-adverts-none = Сейчас { $company } присылает только вопросы.
customer-thank-you = Спасибо, что рассказали { $company }, как всё прошло. Такое спасибо получает каждый, кто ответил, что бы он ни ответил.
customer-thank-you-code = Ваш код: { $code }
customer-review = Если захотите, вашим мнением, каким бы оно ни было, можно поделиться и с другими.
customer-key-review = Написать отзыв
customer-mydata-adverts = Согласие на подарки за ответ и поздравления: { $date }, редакция { $version }
customer-mydata-extras = { $count ->
    [one] Отправлено вам: { NUMBER($count) } спасибо или поздравление
    [few] Отправлено вам: { NUMBER($count) } спасибо и поздравления
   *[many] Отправлено вам: { NUMBER($count) } спасибо и поздравлений
}
customer-mydata-codes = Ваши коды: { $codes }
admin-codes-none = Список кодов «{ $list }» пуст: спасибо с кодом больше не отправляются.
admin-codes-few = Коды в списке «{ $list }» заканчиваются.
admin-codes-left = { $count ->
    [one] Остался { NUMBER($count) } код.
    [few] Осталось { NUMBER($count) } кода.
   *[many] Осталось { NUMBER($count) } кодов.
}
admin-codes-more = Добавить: otklik codes put { $list } ФАЙЛ
admin-preview-not-asked = На этом языке у кампании нет слов: тех, кто на нём читает, она не спросит. Это решает ключ `fallback`.
warning-language-other = { $path }: нет текста на языке { $language }; его читатели получат текст на языке { $other }.
warning-language-built-in = { $path }: нет текста на языке { $language }; его читатели получат слова самого «Отклика».
warning-language-nothing = { $path }: нет текста на языке { $language }; его читателей не спросим и им не напишем. Другой язык можно назвать в ключе `fallback`.
reason-language = У кампании нет слов на языке контакта.
reason-no-advert-consent = Нет согласия на подарки и поздравления.
reason-cooldown-adverts = Подарок или поздравление контакт получил недавно.
error-fallback = «{ $value }» не подходит: напишите built_in, skip или языки по порядку ({ $allowed }).
error-review-gating = Ссылка на отзывы — для всех или ни для кого: просить отзыв только у довольных запрещено. Напишите groups: all.
error-web-address = Нужен адрес сайта, который начинается с https://.
error-touch-when = Напишите что-то одно: `after` (дней после визита) или `months`.
error-months = Можно: { $allowed }.
error-extras-anonymous = За анонимным вопросом ничего следовать не может: это выдало бы, кто ответил.
error-codes-unknown = Списка кодов «{ $name }» нет: его создаст `otklik codes put { $name } ФАЙЛ`.
error-code = Код — одна строка, не больше { $limit } символов.
