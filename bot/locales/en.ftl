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
figure-number = { NUMBER($value, maximumFractionDigits: 2) }
figure-points = { $sign }{ NUMBER($value) }
figure-percent = { NUMBER($value, maximumFractionDigits: 1) }%

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
question-enps = How likely are you to recommend { $object } as a place to work?
ends-enps-low = definitely would not
ends-enps-high = definitely would
question-custom = What score would you give: { $object }?

follow-up-top = What did you like most? A few words are welcome, if you feel like it.
follow-up-middle = What was missing for a top score? A few words are welcome, if you feel like it.
follow-up-bottom = What went wrong? Tell us just as it was: a person will read it, and that helps us put it right sooner.

## Customer: welcome and consent

customer-hello = Hello, { $name }!
customer-hello-nameless = Hello!
customer-consent = This is the bot of { $company }. Now and then, after a visit or an order, we will ask how it went. One short question, one tap to answer, and if something was wrong, a person will write back.

    To write to you we need your consent to process your personal data (152-FZ, GDPR).
    • What we keep: your name and ID in Telegram, your visits and orders, scores and messages.
    • What for: to learn how it went, to answer you and to do better.
    • How to change your mind: /stop and we ask no more, /forget and we delete everything.
customer-consent-document = The document: the privacy policy of { $company }.
customer-consent-document-link = The document: the privacy policy of { $company }, { $document }
customer-consent-version = Version { $version }
customer-agreed = Thank you for agreeing! We will write after your next visit or order. And if there is something to say right now, just write here.
customer-agreed-now = Thank you for agreeing!
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
customer-question-one = One short question
customer-question-several = { $count ->
    [one] { $count } short question
   *[other] { $count } short questions
}
customer-question-about = { $lead }: { $service }, { $date }.
customer-question-about-date = { $lead } about how it went on { $date }.
customer-question-about-service = { $lead }: { $service }.
customer-question-about-nothing = { $lead }.
customer-question-step = Question { $number } of { $total }
customer-question-ends = { $minimum } — { $low }, { $maximum } — { $high }
customer-reminder = We asked before and remind you only this once. If you have a moment, tap a score.
customer-change-ask = Right now it says { $answer }. What should it be?
customer-key-skip = Skip
customer-key-unskip = Answer after all
customer-key-change = Change
customer-key-no-comment = No comment
customer-key-yes = Yes
customer-key-no = No
customer-skipped = All right, no score this time. Have a good day!
customer-skipped-rest = All right, we will leave it there. Thank you for your answer!

## Customer: the answer is in

customer-answer = Your score: <b>{ $value }</b> out of { $maximum }
customer-answer-word = Your answer: <b>{ $word }</b>
customer-answer-several = Your scores: <b>{ $values }</b>
customer-changed = Corrected.
customer-late = Thank you for finding the time, even if later: your answer is saved.
customer-apology = We are very sorry it went this way. Please accept our apologies.
customer-apology-promise = We will look into it, and one of us will write to you { $by }.
customer-thanks-top = Thank you! We will tell the team: let them smile all day.
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
customer-message-passed = Passed on. One of us will write to you { $by }.
customer-media-saved = Thank you, we have it. A person will look at it.
customer-media-unsupported = We can’t do much with an attachment like this, sorry. Please describe it in words or send a photo.
customer-error = Something broke on our side, sorry. Please try again a little later. If it still fails, tell us the number { $incident } and we will find out.

## Customer: pause, stop, data

customer-pause-ask = How long should we take a break from asking?
customer-paused = All right, no questions until { $date }.
customer-unpaused = The break is over: we will ask now and then again.
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
customer-mydata-answer = { $date }, your answer: { $values }
customer-mydata-message = { $date }: { $text }
customer-mydata-more = { $count ->
    [one] …and { $count } more entry
   *[other] …and { $count } more entries
}
customer-key-forget = Delete my data
customer-forget-ask = Delete everything we keep about you: your name, your messages, everything that ties your scores to you? Only numbers without a name stay in our totals. It can’t be undone.
customer-key-forget-yes = Yes, delete
customer-key-forget-no = No, keep it
customer-forget-kept = All right, everything stays as it was.
customer-forgotten = Done: your data is deleted. What our work chat says about you is being wiped right now. If you ever want to come back, send /start.
customer-forgotten-unreached = Your data is deleted, but this we could not wipe:
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
customer-link-same = This link has worked already, we remember you.
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

## Attachments and sentiment

media-voice = voice message
media-audio = audio
media-photo = photo
media-video = video
media-video-note = video message
media-document = document
media-animation = GIF
media-sticker = sticker
media-other = attachment
sentiment-negative = negative
sentiment-neutral = neutral
sentiment-positive = positive

## To staff: the card of a case

staff-card-title = Case { $number }
staff-card-test = A test: not a real customer
staff-severity-high = urgent
staff-severity-middle = important
staff-severity-low = not urgent
staff-state-open = Nobody has taken it
staff-state-taken = Taken: { $owner }
staff-state-resolved = Resolved: { $owner }
staff-state-withdrawn-by-customer = Closed: the customer changed the answer, no reason is left
staff-state-closed-by-model = Closed: the model read the comment again and found nothing negative
staff-card-promised = The customer was promised an answer: { $by }
staff-card-score = Score: <b>{ $value }</b> out of { $maximum } · { $metric } · { $group }
staff-card-score-word = Answer: <b>{ $word }</b> · { $metric }
staff-card-unasked = The customer wrote unasked
staff-card-changes = The customer changed the score: { $changes }
staff-card-comment-none = No comment yet
staff-card-comment-blank = The comment has only invisible characters
staff-card-comment-left = { $count ->
    [one] …and { $count } more character
   *[other] …and { $count } more characters
}
staff-card-media = Attachments: { $media }
staff-card-sentiment = Sentiment: { $label }, confidence { $confidence }
staff-card-sentiment-degraded = Sentiment: { $label }, confidence { $confidence } (by the lexicon: the model is not available now)
staff-card-sentiment-doubt = Perhaps unhappy all the same ({ $share }): please read it yourself
staff-card-sentiment-pending = Sentiment: the model is still reading
staff-card-reasons = Why it is here: { $reasons }
staff-reason-low-score = low score
staff-reason-negative-text = negative comment
staff-reason-disagreement = low score beside a good comment: perhaps the scale was misread
staff-reason-self-harm = words about suicide or self-harm
staff-reason-threat = a threat
staff-reason-watched-word = an alarming word
staff-reason-media = an attachment the model can’t read
staff-reason-repeat = the second time within 30 days
staff-reason-vip = VIP
staff-card-customer = Customer: { $customer }
staff-card-service = Service: { $service }
staff-card-location = Location: { $location }
staff-card-channel = Channel: { $channel }
channel-office = in person
channel-phone = phone
channel-site = website
channel-app = app
channel-courier = courier
staff-card-person = Served by: { $person }
staff-card-last-scores = Earlier scores: { $scores }
staff-card-opened = Opened: { $at }
staff-card-resolution = What was done: { $note }
staff-card-resolved-at = When: { $at }
staff-card-forgotten = Case { $number }: the customer asked for their data to be deleted, the content is gone.
staff-card-copy = A second copy of case { $number }: see the first card.
staff-card-folded = Case { $number }: its card is in the common list.
staff-key-take = Take
staff-key-resolve = Resolve
staff-key-more = More…
staff-key-less = Less
staff-line-comment = Case { $number }: the customer wrote a comment, it is on the card.
staff-line-message = Case { $number }: the customer wrote more, see the card.
staff-line-changed = Case { $number }: the customer changed the score: { $old } → { $new }.
staff-line-reopened = Case { $number } is open again: the customer wrote.
staff-line-urgent = Case { $number } is urgent now: the customer wrote something alarming, see the card.
staff-line-forgotten = Message removed: the customer asked for their data to be deleted.
staff-summary = { $count ->
    [one] <b>{ $count } case is waiting</b>
   *[other] <b>{ $count } cases are waiting</b>
}
staff-summary-hint = When many come at once, they share one list. Tap one to open its card.
staff-summary-left = { $count ->
    [one] { $count } more did not fit: it appears when the list gets shorter.
   *[other] { $count } more did not fit: they appear when the list gets shorter.
}
staff-summary-empty = Every case of the list has been dealt with.
staff-summary-moved = The list has moved: it is further down.
staff-summary-unscored = no score
staff-summary-key = { $number } · { $what } · { $customer }

## To staff: acts and set-up

staff-taken = Case { $number } is yours now.
staff-resolve-ask = Case { $number }: reply to this message and write what was done. Only staff see the note.
staff-resolve-private = To write the note, open a private chat with the bot and press Start, then tap “Resolve” again.
staff-resolved = Case { $number } is resolved.
staff-already-taken = This case is taken already: { $owner }.
staff-already-closed = This case is closed already.
staff-not-agent = This key is for people of the staff chat.
staff-anonymous = You are writing as the group, and we can’t tell who you are. Turn off anonymity in your admin rights and tap again.
staff-setup = Thank you for adding the bot! The number of this chat: <code>{ $chat }</code>

    To have cases come here, put it into the setting STAFF_CHAT_ID and restart the bot. Make the bot an admin, so that it sees replies.
staff-setup-ready = Cases will come here. To change the language of the cards: /language
staff-setup-foreign = This bot works only in its own company’s chat, so it leaves.
staff-language-ask = Which language should the cards be in?
staff-language-set = Done, the cards are in English now.
staff-help = Cases of unhappy customers come here, each with its card.

    <b>Under the card</b>
    “Take”: the case is yours. “Reply”: your next message goes to the customer. “Resolve”: how it ended, why, and what you did.
    A reply to a card, or to the customer’s words, goes to the customer too. Everything else you write here stays among colleagues.

    <b>What waits</b>
    /cases — open cases, the most urgent first
    /mine — the cases I took
    /inbox — what customers wrote outside cases
    /promises — what we promised and still owe

    <b>One case</b> (send it as a reply to the card)
    /who — who the customer is
    /case — everything that was done
    /note and words — only staff see them
    /promise 15:00 and words — a promise with its time
    /about and words — a note on the customer, for next time
    /address and a name — how the bot addresses the customer

    <b>Lists for everybody</b>
    /canned — ready answers
    /faq — questions the bot answers itself
    /causes — root causes to choose from
    /improve — what we change because of complaints
    /recovery — how cases ended
    /practice — a case to practise on, nobody real is behind it

    <b>This chat</b>
    /language — the language of the cards
    /route, /owner, /staff — where cards go, who answers for a service, who may do what (admins)
    /help — this help
staff-command-language = The language of the cards
staff-command-help = How to work with cases

## To the admin: campaigns

admin-campaigns = Campaigns
admin-campaigns-empty = There are no campaigns yet. Make the first with the key below, or from a file: otklik campaign apply FILE.yaml
admin-campaign-line = <b>{ $name }</b> ({ $slug }) · { $metric } · { $state }
admin-campaign-people = contacts { NUMBER($contacts) }, reachable { NUMBER($reachable) }
admin-campaign-sent = sent { NUMBER($sent) }, answered { NUMBER($answered) }
admin-campaigns-left = { $count ->
    [one] …and { $count } more campaign
   *[other] …and { $count } more campaigns
}
admin-campaign-running = running
admin-campaign-paused = paused
admin-key-start = Start
admin-key-pause = Pause
admin-key-preview = View: { $language }
admin-key-test = Try it on myself
admin-key-report = Report
admin-key-chart = Chart
admin-key-back = Back to the list
admin-started = The campaign is running: { $name }
admin-paused = The campaign is paused: { $name }. Questions already sent can be answered.
admin-preview = This is how the customer will see the question ({ $language }):
admin-preview-service = Haircut
admin-preview-name = Anna
admin-test-ask = Which campaign do you want to try on yourself?
admin-test-started = A question of the campaign { $name } is on its way. Answers of a test stay out of the reports.
admin-test-start-first = To try it on yourself, agree to questions first: send /start.

## To the admin: the report

admin-report-ask = Which campaign do you want the report of?
admin-report-since = Since { $date }
admin-report-always = From the beginning
admin-report-value = { $metric }: <b>{ $value }</b>
admin-report-interval = 95% interval: from { $low } to { $high }
admin-report-n = { $count ->
    [one] { $count } response
   *[other] { $count } responses
}
admin-report-none = No responses yet.
admin-report-few = Fewer than five responses: the split by group is hidden.
admin-report-mean = Mean: { $value }
admin-report-group = { $group }: { NUMBER($count) } ({ $share })
admin-report-funnel = Invitations
admin-report-funnel-none = No invitations yet.
admin-report-line = { NUMBER($count) } · { $what }
admin-report-skips = Why not asked
admin-report-loop = Putting it right
admin-report-loop-few = Fewer than five cases: the figures are hidden.
admin-report-comments = Latest comments
admin-report-comment-case = case { $number }
admin-state-scheduled = planned
admin-state-sending = being sent
admin-state-sent = waiting for an answer
admin-state-uncertain = perhaps not delivered
admin-state-answered = answered
admin-state-answered-late = answered late
admin-state-partial = answered in part
admin-state-expired = expired without an answer
admin-state-declined = customer tapped Skip
admin-state-withdrawn = withdrawn
admin-state-skipped = not sent
admin-state-failed = refused by Telegram
admin-chart-trend = { $metric }: { $name }
admin-chart-trend-note = Band: 95% interval. Under the date: number of responses; no point where there are fewer than five.
admin-chart-groups = Responses by group
admin-chart-value = { $value } · { $interval } · { $count }
admin-chart-groups-value = { $share } ({ NUMBER($count) })
admin-chart-date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
admin-chart-none = Too few responses for a chart yet.

## To the admin: when something is wrong

admin-no-rights = This command is for admins. Your Telegram number: <code>{ $id }</code>. It belongs into the setting ADMIN_IDS.
admin-help = What can be done here:

    /campaigns — campaigns: start, pause, see them as a customer does
    /segments — groups of customers: how many they are, how content
    /report — report with a chart
    /ask after-visit 1042 — ask one customer now
    /why Anna — what she was asked, what not, why, and when next
    /test — take the whole path yourself, outside the reports

    <b>Set up the staff chat</b>
    /route location=Centre, sent in a chat or topic — cards of that location go there
    /owner Haircut, as a reply to a person — who answers for the service
    /staff agent, as a reply to a person — who may do what; /staff here — the list
    /audit — who changed what, before and after
    /faq, /canned — questions the bot answers itself, ready answers

    <b>Look at the staff chat’s work from here</b>
    /cases, /mine, /inbox, /promises — what waits
    /who 7, /case 7 — the customer, the history of case 7
    /promise 7, /about 7, /address 7 and words — the same as in the staff chat
    /practice — a case to practise on

    A customer’s commands (/feedback, /pause, /stop, /mydata …) work for you too.
    /help — this help
admin-failed-update = One message from Telegram could not be handled: three tries. It is set aside, the others go on. Number in the log: <code>{ $incident }</code>
admin-link-conflict = The personal link of contact { $contact } was opened by a second Telegram account.
    Joined: { $first }
    Opened it too: { $second }
admin-key-unlink = Unlink
admin-unlinked = Contact { $contact } is no longer joined to Telegram. Give them a new link.
admin-second-chat = The bot was added to a foreign chat <code>{ $chat }</code> and left it.
admin-staff-chat-lost = The bot can no longer write to the staff chat <code>{ $chat }</code>: bring it back, the cards are waiting.
admin-routed-chat-lost = The bot can no longer write to the chat <code>{ $chat }</code>, to which cards are routed. Until it is back there, they come to the staff chat; /route shows and changes routes.
admin-staff-chat-moved = The staff chat became a supergroup. Its new number: <code>{ $chat }</code>, put it into STAFF_CHAT_ID.
admin-command-campaigns = Campaigns
admin-command-report = Report
admin-command-test = Try it on myself
admin-command-help = What can be done here

## Why not asked

reason-no-consent = No consent to questions.
reason-not-linked = The contact’s Telegram is unknown.
reason-paused = The contact asked for a break.
reason-stopped = The contact turned questions off.
reason-unreachable = The contact blocked the bot or deleted the account.
reason-cooldown-any = Something else was asked not long ago.
reason-cooldown-campaign = The same was asked not long ago.
reason-floor = Less than a day since the last question.
reason-stale = The service was too long ago.
reason-outranked = A campaign of higher priority asked.
reason-sampled-out = The contact was not drawn into the sample.
reason-quota = Enough questions have been asked.
reason-segment = The contact is not in the chosen group of customers.
reason-tester = This is a contact for tests.
reason-already-planned = Another question is planned or waits for an answer.
reason-superseded = A newer question took its place.
reason-campaign-paused = The campaign is paused.
reason-event-withdrawn = The event was withdrawn.
reason-service = The campaign is not about this service.
reason-hours = Waiting for an hour that suits the contact.

## Errors

error-tampered = This button or link is not ours, or too old. Send /start.
error-off-scale = There is no such score: it goes from { $minimum } to { $maximum }.
error-unknown-metric = There is no metric “{ $name }”. Allowed: { $allowed }.
error-custom-scale = An own scale needs 2 to 11 whole values.
error-custom-bands = The groups of an own scale must begin at its ends and must not overlap.
error-case-state = { $state ->
    [taken] This case is taken already.
    [resolved] This case is resolved already.
    [withdrawn_by_customer] This case is closed: the customer changed the answer.
    [closed_by_model] This case is closed: the model found nothing negative.
   *[open] This case is open, and nobody has taken it yet.
}
error-invitation-state = That can’t be done to this question any more: it has changed.
error-positive-days = The number of days must be at least 1.
error-negative-days = The number of days can’t be below 0.
error-slug = A short name: lower-case Latin letters, digits and hyphens, up to 40 characters.
error-question-count = { $count ->
    [one] This metric has exactly { $count } question.
   *[other] This metric has exactly { $count } questions.
}
error-expires-too-soon = The time to answer must be longer than the time before the reminder.
error-hours-order = The hours must begin before they end, between 00:00 and 24:00.
error-hours-format = The hours “{ $value }” can’t be read. Example: 10:00-21:00.
error-days = The days can’t be read. Allowed: { $allowed }.
error-timezone = There is no time zone “{ $value }”. Example: Europe/Warsaw.
error-not-found = This is not here any more.
error-negative-duration = The delay can’t be negative.
error-watch-phrase = The watched phrase “{ $value }” can’t be read: words with spaces, * for any ending, .. for one or two words.
error-language = There is no such language. Allowed: { $allowed }.

# The edge: keys of the REST API, imports, the command line
error-length = Must have between 1 and { $limit } characters.
error-key-exists = There is a key named “{ $name }” already: choose another name; see `otklik apikey list`.
error-key-unknown = There is no key named “{ $name }”: see `otklik apikey list`.
error-contact-unknown = There is no contact “{ $id }”: import it first, or send an event for it.
error-csv-encoding = The file is not { $encoding } (line { $line }): save it as UTF-8 (in Excel: “CSV UTF-8”), or name its encoding: --encoding cp1250.
error-csv-codec = There is no encoding “{ $encoding }”. Examples: utf-8, cp1250, cp1251.
error-csv-empty = The first line must hold the names of the columns, at least: { $example }
error-csv-column = There is no column “{ $name }”. Allowed: { $allowed }.
error-csv-column-near = There is no column “{ $name }”. Perhaps “{ $near }”?
error-csv-twice = The column “{ $name }” stands twice in the first line.
error-csv-missing = The column “{ $name }” is missing from the first line.
error-csv-cells = The line has { $found } cells, the first line has { $expected }: a separator or a quotation mark is missing or too many.
error-csv-quotes = A quotation mark is not closed; within a cell it must be doubled: "".
error-line-twice = The same id with other values stands on line { $line }; only that one was taken.
error-event-differs = This event came before with other values: { $fields }.
error-account-taken = This Telegram account belongs to the contact “{ $id }” already.
error-account-other = This contact is joined to another Telegram account already.
error-document = { $count ->
    [one] { $count } mistake was found, nothing was saved.
   *[other] { $count } mistakes were found, nothing was saved.
}
error-missing = A value is needed here.
error-unknown-key = There is no key “{ $name }”. Allowed: { $allowed }.
error-unknown-key-near = There is no key “{ $name }”. Perhaps “{ $near }”?
error-choice = The value “{ $value }” does not fit. Allowed: { $allowed }.
error-greater-than-equal = The number must be at least { NUMBER($limit) }.
error-less-than-equal = The number must be at most { NUMBER($limit) }.
error-expected-text = A text is needed here, not “{ $value }”.
error-expected-number = A number is needed here, not “{ $value }”.
error-expected-flag = True or false is needed here, not “{ $value }”.
error-expected-list = A list is needed here, not “{ $value }”.
error-expected-mapping = Keys with values are needed here, not “{ $value }”.
error-value = This value does not fit: { $detail }.
error-characters = The text has characters that can’t be stored: a zero character or half of a surrogate pair.
error-scalar = A text of up to { NUMBER($limit) } characters, a number or true/false is needed here.
error-instant = The time “{ $value }” can’t be read. It needs date, time and offset: 2026-06-12T18:30:00+02:00.
error-future = This time has not come yet: an event is sent when the service is finished.
error-event-not-found = There is no event with this id.

# A campaign file
error-empty = This must not be empty.
error-too-many = At most { NUMBER($limit) } values are allowed here.
error-positive = This must be longer than nothing.
error-duration = The time span “{ $value }” can’t be read. Examples: 30m, 2h, 3d, 90 days.
error-days-count = The number of days “{ $value }” can’t be read. Examples: 90, 90d, 2 weeks; at most ten years.
error-weekdays = The days “{ $value }” can’t be read. Examples: mon-fri, or mon, wed, sat. Allowed: { $allowed }.
error-trigger = Use one of `on: service_event`, `on: request`, `every: 90 days`, `cron: 0 10 1 */3 *`, `at: 2026-12-01 10:00`.
error-trigger-delay = A delay belongs to on: service_event; waves go out at the asking hours.
error-not-a-campaign = This is not a campaign. The smallest one has three lines: slug, metric, trigger.
error-placeholder = Nobody fills in { $name } here. Allowed: { $allowed }.
error-key-twice = The key “{ $name }” stands twice, the second time in line { NUMBER($line) }.
error-yaml = The file is no longer YAML in line { NUMBER($line) }, column { NUMBER($column) }: { $problem }.
error-every-services = A campaign by the calendar is about no single service; leave services out.
error-every-contact = A campaign by the calendar can’t ask after every contact; leave cadence out.
error-labels-yes-no = A yes/no question has no ends to label; leave labels out.
error-question-needed = An own scale needs a question of its own.
error-stale-version = The campaign { $slug } has changed meanwhile: its version is { NUMBER($version) }. Take the difference over and write based_on: { NUMBER($version) }, or force it.
error-campaign-not-found = There is no campaign “{ $name }”.

## Desk: people

staff-card-practice = PRACTICE: the customer is invented, nothing of it counts
staff-card-address = We address them: { $address }
staff-card-note = Note: { $note }
staff-key-who = Customer
staff-key-history = History
staff-key-about = Add a note
staff-key-address = Form of address
staff-key-newest = « Newest
staff-key-older = Older »
staff-person-title = { $customer }, case { $number }
staff-person-forgotten = Case { $number }: the customer asked for their data to be deleted, nothing is known about them any more.
staff-person-address = We address them: { $address }
staff-person-address-chosen = We address them: { $address } (chosen by staff)
staff-person-crm = Number in the CRM: { $crm }
staff-person-tags = Tags: { $tags }
staff-person-language = Language: { $language }
staff-person-since = With us since { $date }
staff-person-paused = Asked not to be written to until { $date }
staff-person-stopped = Stopped the questions
staff-person-unreachable = The bot can’t write to them: they blocked it or never opened the chat
staff-person-notes = Notes
staff-person-no-notes = No notes yet.
staff-person-notes-left = { $count ->
    [one] and { $count } older note, see below
   *[other] and { $count } older notes, see below
}
staff-person-by = { $author }, { $date }
staff-person-promises = Promised
staff-person-history = { $count ->
    [one] History: { $count } entry
   *[other] History: { $count } entries
}
staff-person-nothing = Nothing further back.
staff-person-visit = { $at } · visit: { $what }
staff-person-visit-nameless = no details
staff-person-score = { $at } · score { $value } ({ $metric })
staff-person-score-test = { $at } · score { $value } ({ $metric }), a test
staff-person-words = { $at } · wrote: { $words }
staff-person-words-read = { $at } · wrote ({ $label }): { $words }
staff-person-words-blank = nothing visible
staff-person-case = { $at } · case { $number }, { $state }
staff-person-case-open = waiting for somebody
staff-person-case-taken = taken
staff-person-case-resolved = resolved
staff-person-case-withdrawn-by-customer = closed: the customer changed the answer
staff-person-case-closed-by-model = closed: nothing negative in it
staff-person-case-not-negative = closed: staff found nothing negative in it
staff-person-promise-open = { $at } · promised: { $text }
staff-person-promise-kept = { $at } · promise kept: { $text }
staff-person-promise-broken = { $at } · promise broken: { $text }
staff-person-noted = { $at } · note
staff-person-address-set = { $at } · form of address: { $address } ({ $author })
staff-person-address-dropped = { $at } · form of address taken back ({ $author })
staff-note-ask = What should colleagues know about { $customer }? Reply to this message, at most { $maximum } characters. The customer can read it with /mydata.
staff-address-ask = How should the bot address { $customer }? Reply to this message, at most { $maximum } characters, just as it goes into “Hello, …!”. To take it back, send { $none }
staff-person-private = Open a private chat with the bot and press Start, then tap again.
staff-noted = Noted, everybody sees it now.
staff-addressed = The bot addresses them like this now: { $address }
staff-addressed-nameless = The bot greets them without a name now.
staff-command-who = Who is the customer of a case
staff-command-case = Everything that was done about a case
staff-command-about = Add a note about the customer
staff-command-address = How the bot addresses the customer
staff-command-practice = A practice case about an invented customer
staff-usage-who = Write /who and the number of a case, or reply with it to a card: who is the customer?
staff-usage-case = Write /case and the number of a case, or reply with it to a card: what was done?
staff-usage-about = Reply to a card: /about and what colleagues should know about the customer.
staff-usage-address = Reply to a card: /address and how the bot should address the customer.
staff-practice-begun = Practice case { $number } is on its way. Try every key: the customer is invented, and nothing of it counts.
staff-history-title = { $count ->
    [one] { $count } act
   *[other] { $count } acts
}
staff-history-act = { $at } · { $what }
staff-history-by = { $at } · { $what } · { $who }
staff-history-wrote = { $at } · the customer wrote: { $words }
staff-history-change = { $before } → { $after }
staff-history-value = { $value }
staff-history-unknown = { $act }
staff-act-opened = opened
staff-act-practice = made for practice
staff-act-shown = card shown to staff
staff-act-taken = taken
staff-act-resolved = resolved
staff-act-score-changed = the customer changed the score
staff-act-commented = first comment
staff-act-withdrawn = closed by the customer’s change
staff-act-closed = closed: nothing negative in it
staff-act-reopened = open again
staff-act-released = given back
staff-act-assigned = given to a colleague
staff-act-snoozed = put off until
staff-act-awake = back from being put off
staff-act-relabelled = the label was corrected
staff-act-not-negative = closed: not negative
staff-act-reopened-by-staff = opened again by staff
staff-act-asked-again = the customer is asked again
staff-act-answered-again = asked again, the customer answered
staff-act-closing-lost = the closing words did not arrive
staff-act-replied = a reply to the customer
staff-act-noted = a note for staff
staff-act-improvement = tied to an improvement
staff-act-person-noted = a note about the customer
staff-act-address-changed = form of address chosen
customer-mydata-address = We address you: { $address }
customer-mydata-note = { $date }, our note about you
customer-mydata-notes = { $count ->
    [one] { $count } note of ours
   *[other] { $count } notes of ours
}
error-note-empty = The note is empty: write what colleagues should know.
error-note-long = The note has { $length } characters, at most { $maximum } fit: please shorten it.
error-address-empty = Nothing visible was written. To take the form of address back, send { $none }
error-address-long = The form of address has { $length } characters, at most { $maximum } fit.
staff-key-unnote = ✕ { $note }
staff-note-dropped = Your note is taken back.
staff-note-gone = This note has been taken back already.
staff-act-person-note-dropped = a note about the customer was taken back
error-note-not-yours = Only who wrote a note takes it back: { $author }.
error-person-forgotten = The customer asked for their data to be deleted: nothing is kept about them.

## Desk: work
staff-state-not-negative = Closed: staff read the comment, nothing negative in it
staff-key-release = Release
staff-key-assign = Assign
staff-key-snooze = Snooze
staff-key-reopen = Reopen
staff-key-notnegative = Not negative
staff-key-isnegative = It is negative
staff-card-corrected = Sentiment: not as the model read it, says { $agent }
staff-card-snoozed = Put aside until { $until }
staff-card-outcome = Outcome: { $outcome }
staff-card-outcome-cause = Outcome: { $outcome } · cause: { $cause }
staff-card-refunded = { $outcome } { $sum }
staff-card-recovered = Asked again: { $before } → { $after }
staff-outcome-solved = Solved
staff-outcome-refunded = Refunded
staff-outcome-replaced = Replaced or redone
staff-outcome-explained = Explained
staff-outcome-not-solvable = Can’t be solved
staff-cause-waiting = Long wait
staff-cause-quality = Quality of the work
staff-cause-attitude = Attitude
staff-cause-price = Price or payment
staff-cause-promise = Broken promise
staff-cause-information = Unclear information
staff-cause-mistake = Our mistake
staff-cause-other = Something else
staff-causes = Root causes to choose from when a case is closed. Tap one to take it off the list.
staff-causes-empty = The list of root causes is empty.
staff-causes-hint = To add one: /causes and its name, for example: /causes Broken equipment
staff-resolve-outcome = Case { $number }: how did it end?
staff-resolve-sum = Case { $number }: reply to this message with the sum that was paid back, for example 120 or 99.50.
staff-resolve-sum-unclear = We can’t read a sum in this. Please write only the number, for example 120 or 99.50.
staff-resolve-cause = Case { $number }: what was the root cause?
staff-resolve-no-cause = Without a cause
staff-resolve-cancel = Not now
staff-resolve-given-up = Case { $number } stays open.
staff-released = Case { $number } is free again.
staff-line-released = Case { $number } is free again: who takes it?
staff-line-awake = Case { $number } was put aside, its time is up.
staff-line-reopened-by-staff = Case { $number } was opened again by a colleague.
staff-line-recovered = Case { $number }: we asked the customer again, and it is put right. The answer is on the card.
staff-line-closing-lost = Case { $number }: the closing message may not have reached the customer.
staff-assign = Case { $number }: who is to take it? The number is how many open cases a colleague has.
staff-assign-nobody = Case { $number }: there is nobody to give it to. Colleagues appear here once they have tapped something in this chat, and while they have fewer than ten open cases.
staff-assign-key = { $name } · { $count }
staff-assigned = Case { $number }: given to { $to } by { $by }.
staff-assigned-yours = { $agent }, case { $number } is yours now.
staff-snooze = Case { $number }: for how long should it be put aside? What was promised to the customer still holds.
staff-snooze-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
staff-snooze-end = Take it up now
staff-snooze-not-taken = Case { $number } can’t be put aside: take it first.
staff-snooze-ended = Case { $number } is no longer put aside.
staff-snoozed = Case { $number } is put aside until { $until }.
staff-relabelled-nothing = Nothing to correct: there are no words, or they are marked so already.
staff-relabelled-closed = Noted: not negative. The case is closed.
staff-relabelled = Noted: not negative.
staff-relabelled-stays = Noted: not negative. The case stays because of: { $reasons }
staff-relabelled-negative = Noted: negative.
staff-reopened = Case { $number } is open again.
staff-reopened-already = Case { $number } is open already.
staff-recovery = Cases closed in { $days ->
    [one] the last day
   *[other] the last { $days } days
}
staff-recovery-none = None were closed.
staff-recovery-resolved = Closed: { $count }
staff-recovery-times = Time to close: half within { $median }, nine of ten within { $p90 }
staff-recovery-first-contact = At the first contact: { $share } ({ $part } of { $n })
staff-recovery-asked = Asked again: { $asked }, answered: { $answered }
staff-recovery-recovered = Put right, say customers: { $share } ({ $part } of { $n })
staff-recovery-from-to = Score when asked again: from { $before } to { $after } on average (n = { $n })
staff-recovery-promises = Promises kept: { $share } ({ $part } of { $n })
staff-recovery-replies = First reply in time: { $share } ({ $part } of { $n })
staff-recovery-change = Mean change of the score: { $change }
staff-recovery-row = { $what }: { $count }
staff-recovery-refunded = Paid back in all: { $sum }
staff-recovery-causes = Root causes:
staff-duration-minutes = { $count } min
staff-duration-hours = { $count } h
staff-duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
staff-command-causes = Root causes of closed cases
staff-command-recovery = How cases ended
error-cause-length = A cause needs a name of at most { $longest } characters.
error-cause-many = The list has { $most } causes already: take one off first.
customer-closing-hello = { $name }, it is about what you wrote to us.
customer-closing-solved = We have looked into it and put it right. Thank you for telling us.
customer-closing-refunded = We have looked into it and given your money back. We are sorry it was needed, and thank you for telling us.
customer-closing-replaced = We have looked into it and made it good. Thank you for telling us.
customer-closing-explained = We have looked into it and told you all we know. Thank you for your patience.
customer-closing-not-solvable = We have looked into it, and to our regret we can’t put it right. We are sorry, and we will remember what you told us.
customer-closing-more = If something is still not right, just reply to this message: a person will read it.
customer-resurvey = Some time ago something went wrong with us, and we tried to put it right. How do you see it now?

## Desk: routes
error-route = Write it like this: <code>/route location=Centre</code>, <code>/route service=Haircut</code> or <code>/route segment=vip</code>.
route-title = Where cases go (the first that fits wins):
route-none = Every case comes to the staff chat.
route-hint = To have cases come here, write in this chat or topic: <code>/route location=Centre</code> (or service=…, segment=…). For a channel write it to the bot in private, the number of the chat first.
route-line = { $route } → { $where }
route-location = location “{ $value }”
route-service = service “{ $value }”
route-segment = segment “{ $value }”
route-here = this chat
route-here-topic = a topic of this chat
route-to-topic = this topic
route-to-chat = the chat { $chat }
route-key-remove = Remove: { $route }
route-set = Done. New cases, { $route }, go to: { $where }. Its members may take them.
route-not-admin = Make the bot an admin there, else it does not see what people write.
route-unknown-chat = The bot is not in that chat: add it first.
route-admins-only = Only admins of the bot may change this.
owner-title = Who answers for which service:
owner-none = No service has an owner yet.
owner-line = { $service } — { $owner }
owner-lacking-line = { $service } — nobody
owner-hint = To name an owner, reply to the person with <code>/owner Haircut</code>; without a reply it is you.
owner-set = { $owner } answers for “{ $service }” now: new cases name them.
staff-card-service-owner = Owner of the service: { $owner }
staff-command-route = Where cases go
staff-command-owner = Who answers for which service

## Desk: inbox

inbox-title = <b>Inbox</b>: what customers wrote that is on no case’s card
    Waiting for somebody: { NUMBER($waiting) } · longer than 2 working hours: { NUMBER($late) }
inbox-empty = Nothing here.
inbox-hint = Tap a number to read the message in full.
inbox-line = <b>{ $number }.</b> { $customer } · { $age } { $signs }
inbox-line-words = { $words }
inbox-line-media = An attachment without words
inbox-message = <b>Message { $number }</b>
inbox-received = Received: { $at }
inbox-about-case = Written about case { $number }
inbox-state-new = Nobody has dealt with it yet. Please do: { $by }
inbox-state-late = Late: nobody has dealt with it. It was to be done { $by }
inbox-undelivered = Answered, but the answer did not arrive: { $reason }.
inbox-state-done = { $state }: { $by }, { $at }
inbox-state-new-word = Waiting
inbox-state-read-word = Read
inbox-state-answered-word = Answered
inbox-state-no-answer-needed-word = No answer needed
inbox-by-bot = the bot
inbox-sorting-waiting = Waiting
inbox-sorting-late = Late
inbox-sorting-questions = Questions
inbox-sorting-done = Dealt with
inbox-key-open = Open the inbox
inbox-key-read = Read
inbox-key-no-answer-needed = No answer needed
inbox-key-back = ◀ Back
inbox-key-all = All of these are read
inbox-marked = Noted.
inbox-marked-before = Dealt with already: { $state }, { $by }.
inbox-all-read = Marked as read: { $count }
inbox-key-attachments = Show the attachments
inbox-attachments = Coming: { $count }
inbox-attachments-before = They have been shown before.
inbox-late = { $count ->
    [one] One message of a customer has waited for more than 2 working hours, and nobody has looked at it.
   *[other] { $count } messages of customers have waited for more than 2 working hours, and nobody has looked at them.
    }
inbox-escalated = { $count ->
    [one] One message of a customer is late, and nobody has looked at it for another hour after the staff chat was told.
   *[other] { $count } messages of customers are late, and nobody has looked at them for another hour after the staff chat was told.
    }
praise-title = <b>Praise</b>: { $people }
age-minutes = { $count } min
age-hours = { $count } h
age-days = { $count } d
staff-command-inbox = What customers wrote: read and answer

## Desk: spikes
spike-title = Something is out of the ordinary
spike-place = Location “{ $location }”
spike-everywhere = The whole company
spike-day = the last 24 hours
spike-week = the last 7 days
spike-complaints = Complaints in { $days }: { NUMBER($count) }, usually about { $usual }
spike-score = { $metric }: { $now } (answers: { NUMBER($n) }), the week before { $before } (answers: { NUMBER($m) })

## Desk: clocks
staff-card-clocks = Deadlines: { $clocks }
staff-card-promise = Promised { $by }: { $text }
staff-card-promise-late = <b>Late</b>, promised { $by }: { $text }
customer-mydata-promise = { $date }, our promise to you: { $text }
staff-clock-claim = take { $by }
staff-clock-reply = answer { $by }
staff-clock-resolve = resolve { $by }
staff-clock-paused = resolve: waiting for the customer
staff-clock-late = <b>late</b>: { $what }
staff-clock-left = And { $count } more.
staff-clock-escalation = { $managers }, please take a look.
staff-manager = Manager
staff-half-claim = nobody has taken case { $number } yet. It should be taken { $by }.
staff-half-reply = the customer of case { $number } is waiting for an answer { $by }.
staff-half-resolve = case { $number } should be resolved { $by }.
staff-missed-claim = Case { $number }: nobody took it in time.
staff-missed-reply = Case { $number }: the customer was not answered in time.
staff-missed-resolve = Case { $number }: not resolved in time.
staff-missed-many-claim = Cases { $numbers }: nobody took them in time.
staff-missed-many-reply = Cases { $numbers }: the customers were not answered in time.
staff-missed-many-resolve = Cases { $numbers }: not resolved in time.
staff-private-help = You also work at the desk: /cases, /mine, /case 7 and /who 7 work here too. Everything else you write here is a customer's message, unless a key has asked you for words.
staff-missed-notice = Deadlines have been missed:
staff-key-queue = Open the queue
staff-key-promise = Promise
staff-queue-title-all = Open cases, the most urgent first
staff-queue-title-mine = Cases taken by { $owner }
staff-queue-title-late = Late cases
staff-queue-title-unclaimed = Cases nobody has taken
staff-queue-title-place = Open cases: { $place }
staff-queue-figures = Open: { $total } · late: { $late } · not taken: { $unclaimed }
staff-queue-empty = Nothing here.
staff-queue-places = Which location?
staff-queue-no-places = No open case has a location.
staff-queue-what = { $what }
staff-queue-name = { $name }
staff-queue-nobody = not taken
staff-queue-resting = waiting for the customer
staff-queue-key = No. { $number }
staff-queue-key-all = All
staff-queue-key-mine = Mine
staff-queue-key-late = Late
staff-queue-key-unclaimed = Not taken
staff-queue-key-place = By location
staff-queue-key-back = ◀ Back
staff-queue-key-more = More ▶
staff-queue-here = Case { $number }: here is its card.
staff-queue-elsewhere = The card of this case is in another chat, or was deleted.
staff-promise-ask = Case { $number }: what did you promise the customer, and for when? Reply with the time first, for example: <code>15:00 call back</code>, <code>tomorrow 9:30 call back</code>, <code>24.12 15:00 call back</code>, <code>2h call back</code>.
staff-promise-ask-personal = Case { $number }: what did you promise its customer as a person, whatever becomes of the case, and for when? Reply with the time first, for example: <code>15:00 call back</code>, <code>tomorrow 9:30 call back</code>, <code>24.12 15:00 call back</code>, <code>2h call back</code>.
staff-promise-usage = Reply to the card: <code>/promise 15:00 call back</code>. Or name the case: <code>/promise 12 15:00 call back</code>.
staff-promise-private = To write down a promise, open a private chat with the bot and press Start, then tap “Promise” again.
staff-promise-made = Case { $number }: promised { $by }.
staff-promise-made-personal = The customer of case { $number } was promised { $by }. It stands on the customer’s card, whatever becomes of the case.
staff-promise-outside = Nobody works at that time by the schedule.
staff-promise-near = { $maker }: the customer of case { $number } was promised { $by }:
staff-promise-due = { $maker }: the time has come. The customer of case { $number } was promised { $by }:
staff-promise-kept = Case { $number }: the promise was kept ({ $who }).
staff-promise-broken = Case { $number }: the promise was not kept ({ $who }).
staff-promise-key-kept = Kept
staff-promise-key-broken = Not kept
staff-promise-line = • case { $number }: { $by } · { $who }
staff-promises-title = Promises to customers, still open: { $count }
staff-promises-lately = In the last 30 days: kept { $kept }, not kept { $broken }.
staff-promise-notice = Case { $number }: a promise to the customer is due, and nobody has said that it was kept.
staff-act-promised = promised to the customer
staff-act-promise-kept = promise kept
staff-act-promise-broken = promise not kept
staff-command-cases = The queue of cases, the most urgent first
staff-command-mine = My cases
staff-command-promise = Write down a promise to the customer
staff-command-promises = Open promises
error-promise-format = The time can’t be read. First the time, then the words: 15:00 call back; tomorrow 9:30 call back; 24.12 15:00 call back; 2h call back.
error-promise-text = After the time come the words of the promise, at most { NUMBER($limit) } characters.
error-promise-time = The time of a promise must lie ahead, at most a year.

## Desk: improvements
customer-told = Thank you for your honest words. Here is what has changed because of them:
staff-key-improve = Improve
staff-command-improve = What we change because of complaints
improve-none = Nothing is to be changed yet.
improve-hint = A new one: <code>/improve what should change</code>, or “Improve” under a card.
improve-list = { $count ->
    [one] { $count } improvement:
   *[other] { $count } improvements:
}
improve-key = { $number } · { $what } · cases: { NUMBER($cases) }
improve-title = Improvement { $number }: { $what }
improve-state-open = Not done yet
improve-state-done = Done
improve-state-dropped = Will not be done
improve-can-do = We can do it
improve-needs-sanction = It needs approval
improve-impossible = It can’t be done
improve-owner = Seen to by: { $owner }
improve-due = Due: { $date }
improve-due-late = Due: { $date }, late
improve-cases = Cases: { $numbers } (people: { NUMBER($people) })
improve-told = Customers read:
improve-told-count = Told: { NUMBER($count) }
improve-waits-count = Will be told at a good hour: { NUMBER($count) }
improve-not-told-count = Not told ({ $reason }): { NUMBER($count) }
improve-key-can-do = We can
improve-key-needs-sanction = Needs approval
improve-key-impossible = Can’t be done
improve-key-days = { $count ->
    [one] In { $count } day
   *[other] In { $count } days
}
improve-key-own = I see to it
improve-key-told = Words to customers
improve-key-done = Done, tell nobody
improve-key-done-tell = Done, tell them: { NUMBER($count) }
improve-key-drop = Drop
improve-ask = Case { $number }: what should change? Choose, or reply to this message in your own words.
improve-ask-new = Case { $number }: what should change? Reply to this message.
improve-ask-told = Improvement { $number }: reply to this message and write what customers will read. Nothing is sent before you tap “Done”.
improve-tied = Tied to this improvement.
improve-tied-already = It was tied already.
improve-done-note = Done. Whoever raised it will be told.
improve-done-already = It is closed already.
improve-private = Open a private chat with the bot, press Start, and tap again.
customer-mydata-told = Changes made because of your words, told to you: { NUMBER($count) }

## Desk: talk

staff-key-reply = Reply
staff-key-cancel = Cancel
staff-key-resend = Send again
staff-key-uncanned = ✕ { $title }
staff-reply-ask = Case { $number }: your next message within ten minutes goes to the customer ({ $customer }, writes in: { $language }). A reply to this message goes there later, too.
staff-reply-ask-comment = Your next message within ten minutes goes to the customer ({ $customer }, writes in: { $language }). A reply to this message goes there later, too.
staff-reply-canned = Or send one of these with a tap:
staff-reply-cancelled = Cancelled: nothing goes to the customer.
staff-reply-said = To the customer:
staff-reply-private = To reply, open a private chat with the bot and press Start, then tap “Reply” again.
staff-reply-nobody = Not sent: the customer has no chat with the bot.
staff-reply-practice = This is practice: a real customer would get your message now.
staff-reply-unsure = Not sent: the bot is waiting for your answer to its last question. If this is for the customer, tap “Reply” under the card and write again.
staff-reply-unfit = Not sent: only text, photos, videos, voice, documents and stickers can be passed on.
staff-talk-delivered = Delivered.
staff-talk-uncertain = The connection broke off: nobody knows whether this reached the customer. Send it again only if a second copy does no harm.
staff-talk-failed = Not delivered: { $reason }.
staff-talk-edit-failed = Your change did not reach the customer, who still reads the earlier words.
staff-talk-resent = Sent again by { $agent }.
staff-talk-resent-before = Somebody has sent it again already.
staff-talk-taken-back = The customer sent something and deleted it: { $media }.
talk-reason-blocked = the customer has blocked the bot
talk-reason-gone = the customer’s account or chat is gone
talk-reason-deleted = the message was deleted before it could be passed on
talk-reason-refused = Telegram refused it
staff-card-writing = { $agent } is writing to the customer (until { $until })
staff-card-talk = Conversation: from us { NUMBER($replies) }, from the customer { NUMBER($turns) }
staff-card-internal = Internal, { $agent }: { $note }
staff-note-kept = Noted. Only staff see it.
staff-note-usage = Reply to a card with: /note and what colleagues should know about the case.
staff-canned-title = <b>Ready answers</b>
staff-canned-empty = There are none yet.
staff-canned-line = { $language } · <b>{ $title }</b>: { $text }
staff-canned-usage = To add one, send the command with a language and a title, the words on the next line; {"{name}"} stands for the customer’s name:
    <code>/canned en Thanks
    Thank you, {"{name}"}! We will look into it today.</code>
staff-canned-kept = Kept: { $title }
staff-command-note = A note on a case that only staff see
staff-command-canned = Ready answers
error-canned-many = There are { NUMBER($limit) } ready answers in this language already: remove one first.
customer-mydata-reply = { $date }, we wrote to you: { $text }

## Desk: frequent questions

customer-key-person = Ask a person
customer-faq-automatic = <i>This is an automatic answer. If it is not what you meant, a person will help.</i>
customer-faq-person = Passed on. One of us will write to you { $by }.
inbox-by-automatic = automatic answer
faq-title = <b>Frequent questions</b> · { $language }
faq-idle = The model in use can’t compare questions: nothing is answered automatically now.
faq-empty = There are none in this language yet.
faq-line = { $number }. <b>{ $question }</b> { $answer }
faq-usage = The bot answers these itself, only when it is sure. To add one, send the command with a language and a question, the answer on the next line:
    <code>/faq en What are your opening hours?
    Every day from 9 to 21.</code>
    Put other ways to ask it after a |, the more the better the bot knows it: <code>/faq en What are your opening hours? | when do you close | open on Sunday?</code>
faq-question = <b>{ $question }</b> · { $language }
faq-wording = or: { $wording }
faq-written = Written by { $by }, { $at }
faq-used = Answered automatically: { NUMBER($used) }; then asked for a person: { NUMBER($people) }
faq-change = To change the answer, send /faq with the same language and question again; wordings after a | replace the ones here.
faq-kept = Kept ({ $language }): { $question }
faq-key-remove = ✕ Take off the list
faq-removed = Taken off the list.
faq-asked-title = <b>{ $customer } asks for a person</b>
faq-asked-after = The automatic answer was not enough: { $question }
staff-command-faq = Frequent questions the bot answers itself
error-faq-wordings = a question has at most { NUMBER($limit) } wordings: leave some out.
error-faq-many = There are { NUMBER($limit) } questions in this language already: take one off the list first.

## Campaigns: webhooks

admin-hook-off = Webhook { $hook } has not taken anything for three days, or said that it wants no more. It is switched off, and what it misses is kept for 30 days. What went wrong: <code>otklik webhook log { $hook }</code>. Once it is mended: <code>otklik webhook on { $hook }</code>.
error-hook-url = Give an address such as https://crm.example.com/otklik, in Latin characters.
error-hook-url-extra = Leave out the name, the password and the part after #: the signature proves where a call comes from.
error-hook-https = Use https: anybody on the way could read http. Inside your own network the command line allows it with --allow-private.
error-hook-private = This address lies inside a private network. Allow it on the command line with --allow-private.
error-hook-unknown = There is no webhook { $id }.
error-hook-delivery-unknown = There is no delivery { $id }; it may be older than 30 days.
error-hook-delivery-waits = Delivery { $id } waits to be sent anyway.
error-hook-off = Webhook { $id } is switched off: switch it on first, and it gets what it missed.
error-hook-replay = Name either one delivery or failed_hours.
error-hooks-many = There are { NUMBER($limit) } webhooks already: remove one first.

## Campaigns: api

staff-card-source = Written at: { $source }
error-review-rating = The rating and the best possible one come together, and no rating is above the best.
error-review-forgotten = The person asked to be forgotten: the comment is not taken again.
error-cursor = The cursor can’t be read: send the one the last page gave, unchanged.
error-day = The day “{ $value }” can’t be read. Example: 2026-06-12.

## Campaigns: segments

admin-command-segments = Groups of customers
admin-segments = Groups of customers
admin-segments-empty = No group is saved yet.
admin-segments-how = Try one out: /segments visits &gt;= 3 and not tag "vip". Save it: otklik segment put NAME 'EXPRESSION'.
admin-segments-left = { $count ->
    [one] …and { $count } more group
   *[other] …and { $count } more groups
}
admin-segment-unnamed = This group is not saved
admin-segment-used = Campaigns that ask it: { $campaigns }
admin-segment-no-answers = Nobody in it has answered yet.
admin-segment-few = { $campaign }: too few answers (n = { NUMBER($n) })
admin-segment-score = { $campaign } · { $metric }: <b>{ $value }</b>, n = { NUMBER($n) }
error-segment-character = At character { $at }: “{ $found }” can’t stand in an expression. Texts stand in quotation marks.
error-segment-quote = At character { $at }: a quotation mark is opened and never closed.
error-segment-end = At character { $at } the expression ends too early. What may follow: { $allowed }.
error-segment-expected = At character { $at }: “{ $found }” can’t stand here. What may: { $allowed }.
error-segment-field = At character { $at }: nothing is known under “{ $name }”. Allowed: { $allowed }.
error-segment-field-near = At character { $at }: nothing is known under “{ $name }”. Perhaps “{ $near }”?
error-segment-value = At character { $at }: “{ $name }” can’t be compared with “{ $found }”. What may stand here: { $allowed }.
error-segment-order = At character { $at }: texts and true or false are only equal or not: “{ $sign }” needs a number or a date. Use = or !=.
error-segment-days = At character { $at }: a whole number of days is needed, at most { NUMBER($limit) }.
error-segment-number = At character { $at }: the number is too large.
error-segment-date = At character { $at }: there is no date “{ $found }”. Example: 2026-03-31.
error-segment-deep = At character { $at }: more than { NUMBER($limit) } brackets within each other; write it flatter.
error-segment-nested = A saved group can’t lean on another one (“{ $name }”): write its criteria out. A campaign’s audience may join several.
error-segment-unknown = There is no group “{ $name }”. Saved: { $allowed }.
error-segment-not-found = There is no group “{ $name }”.
error-segment-used = The group “{ $name }” is in use by { $campaigns }: change these campaigns first.

## Campaigns: roles

admin-command-staff = Who may do what
admin-command-audit = Who changed what
staff-command-staff = Who may do what (admins)
role-admin = admin
role-manager = manager
role-agent = agent
role-viewer = viewer
roles-title = Who may do what
roles-line = <b>{ $name }</b>: { $role }
roles-line-always = <b>{ $name }</b>: { $role }, named in ADMIN_IDS
roles-none = no role
roles-given-by = Named by { $name }
roles-rule = Only those named here may act. Everybody else in the staff chat sees the cards and may not tap.
roles-rule-nobody = Nobody is named yet: everybody in the staff chat is an agent. From the first one on, only those named here may act.
roles-how = Reply to somebody’s message in the staff chat: /staff agent. Or: /staff manager @name, /staff viewer 12345678, /staff none @name. Roles: admin, manager, agent, viewer.
roles-may-admin = <b>Admin</b>: everything, campaigns, roles and the audit log too.
roles-may-manager = <b>Manager</b>: what agents do, others’ cases too; reports; is told what is late.
roles-may-agent = <b>Agent</b>: takes cases, answers customers, resolves own cases.
roles-may-viewer = <b>Viewer</b>: sees cards and reports, changes nothing.
roles-key-take = Take the role away
roles-key-name = give a role
roles-given = { $name } is { $role } from now on.
roles-taken = { $name } has no role any more.
roles-unchanged = Nothing changed for { $name }.
roles-always = { $name } is an admin by ADMIN_IDS: that is changed in .env only.
roles-first = Roles are in force now: only those named may act, everybody else in the staff chat looks on. The list: /staff
roles-last = Nobody is named any more: everybody in the staff chat is an agent again.
roles-refused = You may look on here, not act: nothing was done and nothing was sent. An admin can change that with /staff.
roles-refused-unnamed = You have no role here yet: nothing was done and nothing was sent. Please ask an admin to name you with /staff.
roles-not-yours = { $owner } has this case. Only they or a manager may do that.
error-staff-unknown = Nobody who has worked here is known as { $name }. Reply to a message of theirs in the staff chat, or give their Telegram number.
audit-title = Who changed what
audit-kind = Only: { $kind }
audit-empty = Nothing has been changed yet.
audit-line = { $at } · <b>{ $who }</b>
    { $kind }: { $about }
audit-added = new
audit-removed = removed
audit-more = { $count ->
    [one] …and { $count } more value
   *[other] …and { $count } more values
}
audit-choose-kind = What was changed?
audit-choose-person = Who changed it?
audit-key-all = All
audit-key-newest = Newest
audit-key-older = Older
audit-key-kind = By kind…
audit-key-person = By person…
actor-key = API key { $name }
actor-cli = command line
actor-itself = the bot itself
change-campaign = Campaign
change-role = Role
change-route = Route
change-owner = Owner of a service
change-key = API key
change-webhook = Webhook
change-segment = Group
change-canned = Ready answer
change-faq = Frequent question
change-cause = Root cause
change-location = Location
change-link = Link
change-incentive = Thank-you
change-setting = Setting
change-export = Export
change-privacy = Privacy

## Campaigns: surveys

customer-key-done = Done
customer-key-enough = Enough, thanks
customer-key-previous = Previous question
customer-survey-write = Just write it here.
customer-survey-other = Just write here what it was.
customer-survey-several = You can choose several.
customer-survey-noted = Noted, thank you.
customer-mydata-follow-up = { $date }, we asked “{ $question }”, your answer: { $answer }
staff-history-asked = Asked: “{ $question }”
staff-history-answer = Answer: { $answer }
staff-history-left-out = left out
admin-report-follow-up = <b>{ $question }</b>, n = { NUMBER($n) }
admin-report-follow-up-few = <b>{ $question }</b>, n = { NUMBER($n) }: too few answers
admin-report-follow-up-words = <b>{ $question }</b>, in their own words: n = { NUMBER($n) }
admin-report-follow-up-choice = { $choice }: { $count } ({ $share })
error-survey-id = “{ $name }” can’t be an id: write a-z, 0-9, hyphens, at most 40 characters, and not “comment”.
error-survey-choices = Write 2 to { NUMBER($limit) } choices, each under an id of its own.
error-survey-no-choices = Only questions of the kinds single and multiple have choices.
error-survey-only-rating = Only questions of the kind rating have a scale and labels.
error-survey-scale = A scale has 2 to 11 points: write [1, 5].
error-survey-required = What depends on how the comment reads can’t be required.
error-survey-twice = There are two questions “{ $name }”.
error-survey-comment = The free comment must stand before a question that depends on how it reads.
error-survey-comment-twice = The comment stands there twice.
error-survey-anonymous = An anonymous campaign asks nothing after the score: several answers together could tell who gave them.
error-survey-earlier = There is no earlier question “{ $name }”: a condition looks back only.
error-survey-answer = “{ $name }” can’t be answered there. It can be: { $allowed }.

## Campaigns: variants and trials
variants-heading = Variants of “{ $campaign }”
variants-audience = for: { $audience }
variants-asked = answered { NUMBER($answered) } of { NUMBER($asked) } asked
variants-rate = Response rate: { $rate } (95% interval: from { $low } to { $high })
variants-score = { $metric }: { $value }, n = { NUMBER($count) }
variants-few = { $metric }: too few answers (n = { NUMBER($count) })
variants-pair = { $second } against { $first }
variants-of-rate = Response rate
variants-alike = { $what }: no difference shown yet ({ $value }; interval from { $low } to { $high })
variants-differ = { $what }: differs by { $value } (interval from { $low } to { $high })
variants-too-little = { $what }: too few answers to compare
variants-several = Several pairs are compared at once, so each interval is wider: together they hold 95% of the time.
variants-by-percent = { $sign }{ NUMBER($value, maximumFractionDigits: 1) } pp
variants-by-points = { $sign }{ NUMBER($value, maximumFractionDigits: 1) }
variants-by-mean = { $sign }{ NUMBER($value, maximumFractionDigits: 2) }
admin-key-variants = Variants
error-variant-name = A variant’s name is 1–20 characters: lower-case Latin letters, digits and hyphens.
error-variant-twice = There are two variants called “{ $name }”.
error-variant-delay = Only questions after a service have a delay.
admin-preview-variant = This is how a customer of variant { $variant } will see the question ({ $language }):
admin-key-simulate = Try on the past
trial-heading = “{ $campaign }” on the past
trial-days = { $days ->
    [one] The last { NUMBER($days) } day
   *[other] The last { NUMBER($days) } days
}. Nothing is sent and nothing is kept.
trial-working = Looking at the past, a few seconds…
trial-visits = Services looked at: { NUMBER($count) }
trial-left-out = { $count ->
    [one] { NUMBER($count) } older service was left out
   *[other] { NUMBER($count) } older services were left out
}: the command otklik campaign simulate has no limit.
trial-asked = Would have asked: { NUMBER($count) }
trial-not-asked = Would not have asked, and why
trial-none = There was nobody to ask about.
trial-rows = Whom, and when
trial-row = { $contact } · { $at }

## Campaigns: wizard

reason-campaign-ended = The campaign has ended.
error-campaign-ended = The campaign { $slug } has ended for good. Copy it, or apply the file under another slug.
admin-key-new = New campaign
admin-key-edit = Change
admin-key-copy = Copy
admin-key-versions = Versions
admin-key-end = End it
admin-campaign-ended = ended
admin-end-ask = End the campaign { $name }? It asks nobody any more, and there is no way back. Questions already sent can be answered, and its report stays.
admin-ended = The campaign has ended: { $name }
admin-new = A new campaign
admin-new-how = Begin with a ready one: everything in it can be changed.
admin-new-own = What should it measure?
admin-new-key-own = Something else: choose what to measure
admin-draft-key = Draft: { $name } ({ $holder })
admin-draft-new = A draft of a new campaign ({ $slug }): it asks nobody yet.
admin-draft-edit = Changes to the campaign { $slug }: they are not in force yet.
admin-draft-holder = { $name } is working on it, last change { $at }. You can look, or take it over.
admin-draft-line = { $field }: <b>{ $value }</b>
admin-draft-own-words = own words ({ $languages })
admin-draft-in-file = Set in the file, kept as it is: { $keys }
admin-draft-missing-built-in = { $language }: no words of your own for { $what }. The bot’s own are used there.
admin-draft-missing-other = { $language }: no words of your own for { $what }. Those in { $other } are used there.
admin-draft-missing-nothing = { $language }: no words for { $what }. Whoever reads it is not asked.
admin-draft-changes = What changes
admin-draft-unchanged = Nothing is changed yet.
admin-draft-services-how = Tap the services to ask about. When none is chosen, it asks after every one.
admin-draft-several = The words of several questions are changed in the file.
admin-draft-words = <b>{ $language }</b>: { $words }
admin-draft-words-how = Tap a language to write. { "{" }object{ "}" } in a question stands for what it is about.
admin-draft-write-words = { $field }, { $language }: write it as your next message.
admin-draft-write-value = { $field }: write it as your next message, like this: <code>{ $example }</code>
admin-draft-write-services = Write the services as your next message, one a line, exactly as your system names them.
admin-draft-write-audience = Write whom to ask as your next message, like this: <code>visits &gt;= 3 and not tag "vip"</code>. /segments shows the saved groups.
admin-draft-drop = Throw away the draft { $name }?
admin-draft-dropped = The draft is gone.
admin-draft-overwrites = The campaign was changed after this draft was begun. Putting it in force would change this:
admin-draft-file-long = The rest is left out; the whole file: otklik campaign export
admin-draft-published-running = Done: it is running.
admin-draft-published-paused = Kept: it is paused.
admin-draft-tried = The question is on its way to you. Your answer stays out of the reports.
admin-draft-key-preview = Preview
admin-draft-key-try = Send it to me
admin-draft-key-file = File (YAML)
admin-draft-key-running = Start
admin-draft-key-paused = Keep, paused
admin-draft-key-apply = Put in force
admin-draft-key-force = Put in force all the same
admin-draft-key-drop = Throw away
admin-draft-key-take = Take over
admin-draft-key-back = ← Back
admin-draft-key-next = Next →
admin-draft-key-write = Write another…
admin-draft-key-clear = As built in
admin-draft-part-ask = What is asked
admin-draft-part-whom = Whom
admin-draft-part-when = When
admin-draft-part-often = How often
admin-draft-part-after = After the answer
admin-draft-field-metric = What it measures
admin-draft-field-question = The question
admin-draft-field-low = The lowest mark means
admin-draft-field-high = The highest mark means
admin-draft-field-object = What it is about
admin-draft-field-name = Its name
admin-draft-field-services = About which services
admin-draft-field-audience = Whom to ask
admin-draft-field-tenure = Customers for at least
admin-draft-field-sample = Share of people
admin-draft-field-delay = How long after the service
admin-draft-field-every = How often each one
admin-draft-field-hours = Hours
admin-draft-field-days = Days
admin-draft-field-holidays = On holidays
admin-draft-field-reminder = Reminder
admin-draft-field-expires = Answers count within
admin-draft-field-cadence = How often
admin-draft-field-rest-any = Pause after any question
admin-draft-field-rest-answered = Pause after an answer
admin-draft-field-rest-declined = Pause after “Skip”
admin-draft-field-daily-cap = Most questions a day
admin-draft-field-priority = Priority
admin-draft-field-top = To the happy
admin-draft-field-middle = To the neutral
admin-draft-field-bottom = To the unhappy
admin-draft-field-thanks = Thanks
admin-draft-field-low-score = A low score opens a case
admin-draft-field-negative-text = Negative words open a case
admin-draft-field-staff-hours = When people answer
admin-draft-none-words = as built in
admin-draft-none-services = every service
admin-draft-none-audience = everybody
admin-draft-none-tenure = any time
admin-draft-none-reminder = none
admin-draft-none-expires = as usual (7 days, by the calendar 21)
admin-draft-none-daily-cap = no limit
admin-draft-none-staff-hours = the same hours
admin-draft-none-every = by the calendar
admin-draft-none-delay = at once
admin-draft-value-ask = asks
admin-draft-value-skip = asks nobody
admin-draft-value-standard = with pauses
admin-draft-value-every-contact = after every single contact
admin-draft-yes = yes
admin-draft-no = no
admin-draft-always = round the clock
admin-draft-every-day = every day
admin-difference = { $field }: { $before } → { $after }
admin-difference-words = { $field } ({ $language }): “{ $before }” → “{ $after }”
admin-difference-new = { $field }: now { $after }
admin-difference-gone = { $field }: no longer (was { $before })
admin-difference-file = { $key }: other than before, see the file
admin-versions = Versions: { $name }
admin-versions-line = Version { $number }: { $at }, { $by }
admin-versions-first = There is one version alone.
admin-versions-same = They do not differ.
admin-versions-key = With { $number }
admin-versions-key-older = ← What { $number } brought
admin-versions-key-newer = What { $number } brought →
error-draft-held = { $name } is working on this draft. Take it over first.
error-draft-stale = The draft has changed meanwhile. This is how it is now.
admin-length-minutes = { $count ->
    [one] { NUMBER($count) } minute
   *[other] { NUMBER($count) } minutes
}
admin-length-hours = { $count ->
    [one] { NUMBER($count) } hour
   *[other] { NUMBER($count) } hours
}
admin-length-days = { $count ->
    [one] { NUMBER($count) } day
   *[other] { NUMBER($count) } days
}
admin-draft-more = { $count ->
    [one] and { NUMBER($count) } more line
   *[other] and { NUMBER($count) } more lines
}
error-drafts-many = { $count ->
    [one] There are { NUMBER($count) } draft already: put one in force or throw it away.
   *[other] There are { NUMBER($count) } drafts already: put some in force or throw them away.
}
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

## Campaigns: guards

reason-tenure = The contact has been known for too short a time.
reason-daily-cap = The day’s number of questions is used up.
reason-holiday = Not on a holiday: waiting for the next day that suits.
error-guard-count = Write a whole number from 1 up.
error-guard-sample = Write a share from 1% to 100%, such as 30%.
admin-key-why = Who was asked, who was not and why
admin-key-newer = ← Newer
admin-key-older = Older →
admin-why-newest = “{ $name }”: whom it asked, whom not
admin-why-newest-empty = It has not looked at anybody yet.
admin-why-how = Write /why and a customer’s CRM number, Telegram number or name: I will say what was asked, what was not, why, and when it may be asked next.
admin-why-none = I know no such customer: “{ $text }”. CRM numbers and names must be written exactly.
admin-why-several = Several customers fit. Whom do you mean?
admin-why-person = Questions to { $name }
admin-why-now = <b>Now</b>, after a visit that would end this minute
admin-why-no-campaigns = There are no campaigns.
admin-why-would = { $campaign }: would ask { $at }
admin-why-would-since = { $campaign }: would ask { $at }. { $reason }
admin-why-would-not = { $campaign }: would not ask. { $reason }
admin-why-again = Possible again { $at }.
admin-why-so-far = <b>So far</b>
admin-why-nothing = Nothing has been looked at yet.
admin-why-line = { $at } · { $who } · { $state }
admin-why-planned = On arrival: { $reason }
why-state-scheduled = planned
why-state-sending = being sent
why-state-sent = asked, no answer yet
why-state-uncertain = perhaps not delivered
why-state-answered = answered
why-state-answered-late = answered late
why-state-partial = answered in part
why-state-expired = expired without an answer
why-state-declined = customer tapped Skip
why-state-withdrawn = taken back
why-state-skipped = not asked
why-state-failed = refused by Telegram
admin-why-due = To be asked { $at }.
admin-command-why = Why was a customer asked or not
admin-report-coverage = Asked at least once: { $asked } of { $contacts } customers ({ $share })
admin-report-coverage-before = { $days } days ago: { $asked } of { $contacts } ({ $share })

## Campaigns: triggers

reason-spread = Their turn in this wave comes later.
reason-link-used = Somebody else has already answered by this link.
error-trigger-beside = { $name } does not go with { $key }: leave it out.
error-cron-fields = “{ $value }” is no calendar: write five fields, minute hour day month weekday, such as `0 10 1 */3 *`.
error-cron-field = “{ $value }” is no { $field } of a calendar; allowed: { $allowed }.
error-cron-never = “{ $value }” never comes: no such day is in those months.
error-spread = A spread is 1 to { $most } days.
error-spread-interval = A spread can’t be longer than the interval.
error-broadcast-at = “{ $value }” is no moment: write it as 2026-12-01 10:00.
error-broadcast-over = `over` is at most { $days } days.
error-broadcast-past = { $at } is over: give a moment to come.
admin-command-ask = Ask one customer now
admin-key-pick = Ask one person…
admin-key-links = Links and QR codes
pick-whom = <b>Whom to ask?</b> The people served last stand below.
pick-how = Anybody else: /ask { $campaign } and the CRM’s id, for example /ask { $campaign } 1042.
pick-usage = Write: /ask, the campaign’s short name and the CRM’s id of the customer. Example: /ask after-visit 1042.
    Rest periods do not hold here; consent, /stop, a break, the hours and 24 hours between two questions do.
pick-now = { $contact } is asked now.
pick-later = { $contact } is asked { $at }.
pick-refused = { $contact } is not asked.
pick-again = Possible again from { $at }.
links-title = Links and QR codes: { $campaign }
links-how = Whoever opens a link is asked at once, also people who never wrote to the bot. Links about one order are made with: otklik campaign link.
links-none = There is none yet.
links-anywhere = for any place
links-unspent = no answers yet
links-spent = { $spent ->
    [one] { $spent } answer
   *[other] { $spent } answers
}
links-spent-of = answers: { $spent } of { $uses }
links-until = works until { $date }
links-used = used up
links-expired = expired
links-closed = closed
links-key-picture = QR code { $link }
links-key-new = New: for any place
links-key-new-at = New: { $place }
links-key-close = Close this link
links-key-back = Back to the campaign
customer-arrival-consent = Thank you for stopping by! There is one short question for you, right after you agree.
customer-arrival-above = Your question is just above: one tap is enough.
customer-arrival-recent = Thank you, we asked you only a moment ago and won’t bother you again today. If there is something to tell us, just write it here.
customer-arrival-answered = Thank you, you have already told us about this one. Anything to add? Just write it here.
customer-arrival-stopped = You have asked for no questions, so there won’t be any.
customer-arrival-used = Somebody has already answered by this link: it works only once. Would you like to tell us something all the same? Just write it here.
customer-arrival-expired = This link no longer works, it is too old. We still like to hear from you: just write it here.
customer-arrival-closed = There is no question here right now. If there is something to tell us, just write it here.
customer-arrival-invalid = This link is damaged: please scan the code again. Or just write here what you would like to tell us.
customer-mydata-opening = { $date }, you opened our link: { $about }
customer-mydata-opening-plain = { $date }, you opened our link
error-link-uses = A link takes 1 to { $most } answers.
error-link-service = The campaign does not ask about “{ $value }”. It asks about: { $allowed }.
error-link-unknown = There is no link { $id }.

## Campaigns: employees

customer-unnamed-before = This one is without your name: we keep only how often each score was chosen this week. Nobody will see what you chose, and it can’t be changed afterwards.
customer-unnamed-counted = Thank you! Your answer is counted without your name: nobody can tell that it is yours, so it can’t be shown or changed.
customer-unnamed-tested = Thank you! That was a test and is not counted.
customer-unnamed-kept = Your answer has been counted. Nobody knows which one is yours, so it can’t be changed.
customer-unnamed-ask = Anything to add? Write it here today or tomorrow: only the text is kept, without your name. Mind details by which you could be recognised.
customer-unnamed-words = Kept without your name. Thank you!
customer-unnamed-next = Whatever you write next is kept the same way, until you tap “That’s all”.
customer-unnamed-no-media = Only text can be kept without your name. Please put it in words.
customer-unnamed-no-edit = What is written without your name can’t be edited: nobody knows which words are yours. The new version was not kept.
customer-unnamed-over = Words without your name are taken on the day of the answer and on the next one. This message was not kept.
customer-unnamed-closed = All right, thank you! From now on your messages come with your name, as usual.
customer-mydata-nameless = Answers you gave without your name are not here: nobody knows which are yours.
customer-key-unnamed-enough = That’s all
admin-unnamed-heading = Answers without names
admin-unnamed-note = A week is told when it is over and nothing can be added to it, if it has at least { $few } answers. Words stand in no order of time and beside no score.
admin-unnamed-week = Week from { $date }: { $value }, n = { $count }
admin-unnamed-few = Week from { $date }: too few answers (n = { $count })
admin-unnamed-open = Week from { $date }: n = { $count } so far, told from { $on } on
reason-employee = An employee: campaigns for customers don’t ask them.
reason-customer = Not an employee, and the campaign is for employees.
error-unnamed-people = Answers to { $name } have no name and are employees’ alone: leave `people` out.
error-unnamed-key = Answers to { $name } have no name, so { $key } can’t be used: leave it out.
error-unnamed-by = Answers without names are not split: parts would tell of the few people in them.
visit-ask = How did it go from your side? One tap.
visit-seen = The customer sees it in /mydata.
visit-well = well
visit-middling = so-so
visit-badly = badly
visit-told = { $name }: it went { $went }.
visit-before = A colleague was quicker
customer-mydata-visit = { $date }, our team about your visit: { $went }
error-staff-view = `staff_view` is about visits: it goes with the trigger service_event alone.

## Campaigns: extras

customer-adverts-consent = May { $company } also write to you now and then without a question: a small thank-you after an answer, a greeting, a kind word after a visit? The law (38-FZ, GDPR) calls this advertising, so we ask about it apart. Questions do not depend on it, and you can change your mind at any time: /offers.
customer-key-adverts-yes = Yes, please
customer-key-adverts-no = No, thanks
customer-key-adverts-stop = No more of these
customer-adverts-agreed = Thank you. We will not write often. To change your mind: /offers.
customer-adverts-refused = All right: none of that. To change your mind: /offers.
customer-adverts-on = You agreed to small thank-yous and greetings on { $date } (version { $version }).
customer-adverts-none = { $company } sends nothing but questions at present.
customer-thank-you = Thank you for telling { $company } what you think. Everybody who answers gets the same thank-you, whatever the answer.
customer-thank-you-code = Your code: { $code }
customer-review = If you feel like it, others can read your opinion here, too, whatever it is.
customer-key-review = Write a review
customer-mydata-adverts = Agreed to thank-yous and greetings: { $date }, version { $version }
customer-mydata-extras = { $count ->
    [one] Thank-yous and greetings sent to you: { NUMBER($count) }
   *[other] Thank-yous and greetings sent to you: { NUMBER($count) }
}
customer-mydata-codes = Your codes: { $codes }
admin-codes-none = The list of codes “{ $list }” is empty: thank-yous with a code have stopped.
admin-codes-few = The list of codes “{ $list }” is running out.
admin-codes-left = { $count ->
    [one] { NUMBER($count) } code is left.
   *[other] { NUMBER($count) } codes are left.
}
admin-codes-more = Add more: otklik codes put { $list } FILE
admin-preview-not-asked = The campaign has no words in this language: whoever reads it is not asked. The key `fallback` decides that.
warning-language-other = { $path }: there is no text in { $language }; its readers get the one in { $other }.
warning-language-built-in = { $path }: there is no text in { $language }; its readers get Otklik’s own words.
warning-language-nothing = { $path }: there is no text in { $language }; its readers are not asked or written to. The key `fallback` can name another language.
reason-language = The campaign has no words in the contact’s language.
reason-no-advert-consent = No consent to thank-yous and greetings.
reason-cooldown-adverts = The contact got a thank-you or a greeting not long ago.
error-fallback = “{ $value }” does not work here: write built_in, skip, or languages in their order ({ $allowed }).
error-review-gating = A review link is for everybody or for nobody: asking only the happy is review gating, which is forbidden. Write groups: all.
error-web-address = Write a web address that begins with https://.
error-touch-when = Write either `after` (days after a visit) or `months`.
error-months = Allowed: { $allowed }.
error-extras-anonymous = An anonymous question can’t be followed by anything: that would tell who answered.
error-codes-unknown = There is no list of codes “{ $name }”: `otklik codes put { $name } FILE` makes one.
error-code = A code is one line of at most { $limit } characters.
