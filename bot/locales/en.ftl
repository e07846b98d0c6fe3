### English. Warm, plain and short; the rules of tone: docs/tone.md.

## Common

language-ru = Русский
language-pl = Polski
language-en = English

date-long = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-year = { $date } { $year }
by-today = today by { $time }
by-tomorrow = tomorrow by { $time }
by-date = by { $time } on { $date }
at-instant = { $date }, { $time }
number = { NUMBER($value, maximumFractionDigits: 2) }
points = { $sign }{ NUMBER($value) }
percent = { NUMBER($value, maximumFractionDigits: 1) }%

## Questions to the customer: what is asked and what the ends of the scale mean

question-nps = How likely are you to recommend { $object } to a friend (colleague, relative)?
ends-nps-low = definitely would not
ends-nps-high = definitely would
question-nps10 = How likely are you to recommend { $object } to a friend (colleague, relative)?
ends-nps10-low = definitely would not
ends-nps10-high = definitely would
question-ces10 = How easy was it for you to use our service?
ends-ces10-low = very hard
ends-ces10-high = very easy
question-ces = How much do you agree: “{ $company } made it easy to handle my issue”?
ends-ces-low = completely disagree
ends-ces-high = completely agree
question-csat = How satisfied are you with our service?
ends-csat-low = not satisfied at all
ends-csat-high = very satisfied
question-csi = All in all, how satisfied are you with us?
ends-csi-low = very dissatisfied
ends-csi-high = very satisfied
question-stars = How many stars would you give the person who helped you?
question-stars-named = How many stars would you give the person who helped you: { $staff }?
ends-stars-low = very poor
ends-stars-high = excellent
question-cli-1 = How likely are you to recommend us to your friends and acquaintances?
question-cli-2 = How likely are you to buy from us again?
question-cli-3 = How likely are you to try our other products and services?
ends-cli-low = definitely not
ends-cli-high = definitely yes
question-fcr = Was it solved the first time you contacted us?
ends-fcr-low = no
ends-fcr-high = yes
question-enps = How likely are you to recommend { $object } as a place to work?
ends-enps-low = definitely would not
ends-enps-high = definitely would

follow-up-top = What did you like most? A few words are welcome, if you feel like it.
follow-up-middle = What was missing for a top score? A few words are welcome, if you feel like it.
follow-up-bottom = What went wrong? Tell us just as it was: a person will read it, and that helps us put it right sooner.

## Customer: welcome and consent

customer-hello = Hello, { $name }!
customer-hello-nameless = Hello!
customer-consent = This is the bot of { $company }. Now and then, after a visit or an order, we will ask how it went. One short question, one tap to answer, and if something was wrong, a person will write back.

    To write to you we need your consent to process your data (152-FZ, GDPR).
    • What we keep: your Telegram name and number, your scores and messages.
    • What for: to learn how it went, to answer you and to do better.
    • How to change your mind: /stop and we ask no more, /forget and we delete everything.
customer-consent-document = The details are in this document: { $document }
customer-consent-version = Version { $version }
customer-agreed = Thank you for agreeing! We will write after your next visit or order. And if there is something to say right now, just write here.
customer-declined = All right, we will not ask. If you change your mind, send /start.
customer-back = Good to see you! Everything is set: we will ask when there is something to ask about. If there is something to say now, just write here.
customer-key-agree = I agree
customer-key-decline = Not now
customer-key-document = Document
customer-language-ask = Which language suits you best?
customer-language-set = Done, English from here on.

## Customer: the question

customer-question-hello = Hello, { $name }!
customer-question-hello-nameless = Hello!
customer-question-about = One short question: { $service }, { $date }.
customer-question-about-date = One short question about how it went on { $date }.
customer-question-about-service = One short question: { $service }.
customer-question-about-nothing = One short question.
customer-question-step = Question { $number } of { $total }
customer-question-ends = { $minimum } — { $low }, { $maximum } — { $high }
customer-reminder = We asked before and remind you only this once. If you have a moment, tap a score.
customer-change-ask = Right now it says { $answer }. Which score is the right one?
customer-key-skip = Skip
customer-key-change = Change
customer-key-no-comment = No comment
customer-key-yes = Yes
customer-key-no = No
customer-skipped = All right, no score this time. Have a good day!

## Customer: the answer is in

customer-answer = Your score: <b>{ $value }</b> out of { $maximum }
customer-answer-word = Your answer: <b>{ $word }</b>
customer-answer-several = Your scores: <b>{ $values }</b>
customer-changed = Corrected.
customer-late = Thank you for finding the time, even if later: your score is saved.
customer-apology = We are very sorry it went this way. Please accept our apologies.
customer-apology-promise = We will look into it: one of us will write to you, { $by }.
customer-thanks-top = Thank you! We will tell the team, let them smile all day.
customer-thanks-middle = Thank you! We will read it carefully and think about what to do better.
customer-thanks-bottom = Thank you for telling us. It will help us look into it.
customer-comment-added = Added to your answer, thank you.
customer-no-comment = All right, the score is enough. Thank you!
customer-no-comment-bottom = All right, the score is enough.
customer-edit-closed = This score can’t be changed any more: a day has passed, or we have already written back. If you want to add something, just write here.
customer-withdrawn = This question is no longer needed, there is nothing to answer. If there is something to say, just write here.
customer-expired = This question is closed by now. If there is something to say, just write here.
customer-foreign = This button belongs to another conversation and does nothing here.
customer-tampered = This button did not work. Send /start and we will go on.
customer-repeated = This score is saved already, thank you!
customer-not-a-score = There is no such score on the scale. Tap a number from { $minimum } to { $maximum } under the question.

## Customer: messages

customer-feedback-ask = We are listening. Write one message or several, a person will read them.
customer-feedback-saved = Thank you for writing! We will read it.
customer-message-passed = Passed on. One of us will write to you, { $by }.
customer-media-saved = Thank you, we have it. A person will look at it.
customer-media-unsupported = We can’t do much with an attachment like this, sorry. Please describe it in words or send a photo.
customer-error = Something broke on our side, sorry. Please try again a little later. If it still fails, tell us the number { $incident } and we will find out.

## Customer: pause, stop, data

customer-pause-ask = How long should we take a break from asking?
customer-paused = All right, no questions until { $date }.
customer-unpaused = The break is over, we will ask now and then again.
customer-key-pause = { $days ->
    [one] For { $days } day
   *[other] For { $days } days
}
customer-key-unpause = End the break
customer-stopped = We will ask nothing more.
customer-stopped-open = We will ask nothing more. We are still looking into what went wrong for you, though, so an answer from one of us will still come.
customer-resumed = Glad you are back! We will ask now and then how it went.
customer-key-resume = You may ask again
customer-mydata-title = What we know about you
customer-mydata-profile = About you
customer-mydata-name = Name: { $name }
customer-mydata-language = Language: { $language }
customer-mydata-zone = Time zone: { $zone }
customer-mydata-consent = Consent: { $date }, version { $version }
customer-mydata-consent-none = No consent
customer-mydata-paused = On a break until { $date }
customer-mydata-stopped = Questions are off
customer-mydata-history = What happened in this chat
customer-mydata-nothing = Nothing so far.
customer-mydata-answers = { $count ->
    [one] { $count } score from you
   *[other] { $count } scores from you
}
customer-mydata-messages = { $count ->
    [one] { $count } message from you
   *[other] { $count } messages from you
}
customer-mydata-answer = { $date }: { $values }
customer-mydata-message = { $date }: { $text }
customer-mydata-more = { $count ->
    [one] …and { $count } more entry
   *[other] …and { $count } more entries
}
customer-key-forget = Delete my data
customer-forget-ask = Delete everything we keep about you: name, scores, messages? It can’t be undone.
customer-key-forget-yes = Yes, delete
customer-key-forget-no = No, keep it
customer-forget-kept = All right, everything stays as it was.
customer-forgotten = Done: your data is deleted. If you ever want to come back, send /start.
customer-forgotten-unreached = Here is what we could not delete:
customer-unreached-card = { $count ->
    [one] { $count } card in our work chat
   *[other] { $count } cards in our work chat
}
customer-unreached-relay = { $count ->
    [one] { $count } forwarded message in our work chat
   *[other] { $count } forwarded messages in our work chat
}
customer-unreached-chat = The messages in this chat: only you can delete them.
customer-help = We ask how it went and read every answer. You can write to us any time, right here.

    /feedback — tell us something
    /language — change the language
    /pause — take a break
    /stop — ask me nothing more
    /mydata — what you know about me
    /forget — delete my data

## Customer: the personal link

customer-link-joined = The link worked, we know it is you.
customer-link-used = This link has already been used. If that was not you, tell us and we will send a new one. Until then just send /start.
customer-link-expired = This link has expired: it works for 30 days. Ask us for a new one, or just send /start.
customer-link-invalid = This link did not work: perhaps only a part of it was copied. Try once more, or just send /start.
customer-link-other = We know each other already, and this chat was joined before. If something is not right, write here and we will mend it.

customer-command-start = Begin
customer-command-feedback = Tell us something
customer-command-language = Change the language
customer-command-pause = Take a break
customer-command-stop = Ask me nothing more
customer-command-mydata = What you know about me
customer-command-forget = Delete my data
customer-command-help = What this bot can do

## Names of metrics and groups

metric-nps-name = Net promoter score (NPS)
metric-nps-short = NPS
metric-nps-top = promoters
metric-nps-middle = passives
metric-nps-bottom = detractors
metric-nps10-name = Net promoter score (NPS, scale 1–10)
metric-nps10-short = NPS (1–10)
metric-nps10-top = promoters
metric-nps10-middle = passives
metric-nps10-bottom = detractors
metric-ces10-name = Customer effort score (CES, scale 1–10)
metric-ces10-short = CES (1–10)
metric-ces10-top = easy
metric-ces10-middle = so-so
metric-ces10-bottom = hard
metric-ces-name = Customer effort score (CES)
metric-ces-short = CES
metric-ces-top = easy
metric-ces-middle = neutral
metric-ces-bottom = hard
metric-csat-name = Customer satisfaction (CSAT)
metric-csat-short = CSAT
metric-csat-top = satisfied
metric-csat-middle = neutral
metric-csat-bottom = dissatisfied
metric-csi-name = Customer satisfaction index (CSI)
metric-csi-short = CSI
metric-csi-top = satisfied
metric-csi-middle = neutral
metric-csi-bottom = dissatisfied
metric-stars-name = Stars for a staff member
metric-stars-short = Stars
metric-stars-top = five stars
metric-stars-middle = three or four
metric-stars-bottom = two or fewer
metric-cli-name = Customer loyalty index (CLI)
metric-cli-short = CLI
metric-cli-top = loyal
metric-cli-middle = neutral
metric-cli-bottom = not loyal
metric-fcr-name = First contact resolution (FCR)
metric-fcr-short = FCR
metric-fcr-top = yes
metric-fcr-middle = partly
metric-fcr-bottom = no
metric-enps-name = Employee net promoter score (eNPS)
metric-enps-short = eNPS
metric-enps-top = promoters
metric-enps-middle = passives
metric-enps-bottom = detractors
metric-custom-name = Own scale (custom)
metric-custom-short = Custom
metric-custom-top = top group
metric-custom-middle = middle group
metric-custom-bottom = bottom group
