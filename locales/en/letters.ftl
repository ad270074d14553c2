# Letters: what agencies write to people. Read on paper, read aloud, read by somebody else: short and whole sentences.

## On every letter
letter-page = Page { $n } of { $m }
letter-foot = Reference { $reference }
letter-greeting = Hello { $name },
letter-greeting-nameless = Hello,
letter-goodbye = With kind regards
letter-fact-reference = Our reference
letter-fact-date = Date
letter-fact-about = About
letter-next-heading = What happens next
letter-reach-heading = Talk to a person
letter-reach-phone = Call { $agency } on { $phone }. Give the reference { $reference }, so that we find your case at once.
letter-code-heading = See your case on the web
letter-code-how = Point the camera of your phone at the picture, or type the address. You sign in first, so that nobody else can read it.
letter-code-alt = A picture for the camera of a phone. It leads to { $address }
letter-notice-arabic = You read Arabic. We could not print this letter in Arabic. The letter in Arabic is on the web, and in our email if you get letters by email: { $address }
letter-notice-chinese = You read Chinese. We could not print this letter in Chinese. The letter in Chinese is on the web, and in our email if you get letters by email: { $address }
letter-notice-vietnamese = You read Vietnamese. We could not print this letter in Vietnamese. The letter in Vietnamese is on the web, and in our email if you get letters by email: { $address }
letter-notice-language = We could not print this letter in your language ({ $language }). The letter in your language is on the web, and in our email if you get letters by email: { $address }
letter-mail-subject = A letter from { $agency }: { $reference }

## We have what you sent
letter-acknowledgement-title = We have what you sent: { $service }
letter-acknowledgement-opening = On { $day } you sent us something for “{ $service }”. It has arrived. You do not need to send it again.
letter-promises-heading = What we promise you
letter-promise-by = { $promise }, by { $day }.
letter-promise-within = { $promise }, within { $within }.
letter-if-late = If we are late:
letter-acknowledgement-next-look = Somebody at { $agency } looks at what you sent.
letter-acknowledgement-next-write = If something is missing, we tell you what it is and by when we need it. At the end you get our decision in writing, with the reasons.

## We need something
letter-request-title = We need something from you: { $service }
letter-request-opening = We are working on “{ $service }”. To go on, we need this from you:
letter-request-due = Please send it by { $day }.
letter-request-how-heading = How to send it
letter-request-how-web = On the web, at the address below. You can write an answer, and add photos or files.
letter-request-how-call = If that is hard for you, call us. We will find another way together.
letter-request-next-come = When it is here, we go on with your case.
letter-request-next-clock = The days until then do not count for what we promised you.
letter-request-next-late = If it is not here by { $day }, we may decide with what we have. If you need more time, tell us before that day.

## Something is planned near you
letter-notice-title = Something is planned near you: have your say
letter-notice-title-at = A plan for { $place }: have your say
letter-notice-opening = Somebody has asked us to decide on “{ $service }”. It may affect you. So we ask you before we decide.
letter-notice-opening-at = Somebody has asked us to decide on “{ $service }” at { $place }. It may affect you. So we ask you before we decide.
letter-notice-due = You can tell us what you think until { $day }.
letter-notice-due-soon = Please tell us soon what you think.
letter-notice-how-heading = How to be heard
letter-notice-how-web = On the web, at the address below. You see what is planned, and you can write to us.
letter-notice-how-call = If you would rather talk, call us. We write down what you say.
letter-notice-next-read = We read everything that comes by that day. Our decision answers it.
letter-notice-next-private = Before others read what you wrote, we take out what is private.
letter-notice-next-nothing = You do not have to do anything.
letter-notice-code-heading = See the plan on the web
letter-notice-code-how = Point the camera of your phone at the picture, or type the address. Your code is { $code }.

## A decision
letter-decision-other-language = The reasons below are not in the language of this letter. This is why: { $why } An interpreter can read them to you without cost. How to reach one stands at the end.
letter-decision-translated = The reasons were translated by { $by }, { $day }. The original is with the decision in your case.
letter-decision-title-corrected = Our corrected decision: { $service }
letter-decision-replaces = This decision replaces our decision of { $day } on case { $reference }: { $outcome }.
letter-decision-replaces-why = Why it was corrected: { $why }
letter-decision-title = Our decision: { $service }
letter-decision-outcome = We decided: { $outcome }
letter-findings-heading = What we found
letter-findings-text = The decision rests on these facts, each under its question.
letter-clauses-heading = The rules, and how they apply to you
letter-decided-heading = Who decided
letter-decided-by = Decided by { $name }, { $agency }, on { $day }.
letter-decided-without = Decided at { $agency } on { $day }.
letter-decision-replaces-in = This decision replaces the earlier one, { $outcome }, in case { $reference }.
letter-rights-heading = If you think the decision is wrong
letter-rights-text = You can have it looked at again. Mind the last days: after them it may be too late.
letter-rights-none = No law says that somebody else looks at this decision again. You can still call us and ask.
letter-route-internal-heading = Ask us to look at it again
letter-route-internal-by = Who looks at it: { $by }.
letter-route-internal-how = Ask on the page of your case, or call us: { $address }
letter-route-external-heading = Ask outside: { $by }
letter-route-external-text = They do not belong to us, and tell you what they can do.
letter-route-until = The last day to ask is { $day }.
letter-route-posted-later = This is counted from the date of this letter. If we posted it later, you have as many days longer: the page of your case says the day.
letter-route-any-day = There is no last day that we know of.
letter-route-further-heading = Against what they decide: { $by }
letter-route-phone = Call { $phone }.
letter-route-website = On the web: { $website }
letter-decision-next = The decision holds from today. You do not have to do anything more.
letter-decision-next-until = The decision holds from today. If nobody asks for another look by { $day }, we close your case after that day.

## To those who were heard, when it is decided
letter-outcome-title = We have decided: { $service }
letter-outcome-title-at = We have decided about the plan for { $place }
letter-outcome-opening = We asked you before we decided on “{ $service }”. Now there is a decision.
letter-outcome-changed = Our first decision was looked at again. This one takes its place.
letter-outcome-conditions-heading = Conditions that we set
letter-outcome-answer-heading = Our answer to what you wrote
letter-outcome-next-look = On the web you see what is planned and what others wrote.
letter-outcome-next-call = If you do not understand the decision, or think that it is wrong, call us. We explain it and tell you what you can do.
letter-outcome-code-heading = See the decision on the web

## We are sorry
letter-apology-title = We are sorry: we are late
letter-apology-promised = For “{ $service }” we promised you: { $promise }.
letter-apology-promised-by = For “{ $service }” we promised you: { $promise }, by { $day }.
letter-apology-sorry = We did not keep that promise. We are sorry. It is not your fault.
letter-remedies-heading = What follows
letter-apology-next = { $agency } still does what was promised, as soon as it can.
letter-apology-next-nothing = You do not have to do anything. If waiting is hard for you, call us and say so.

## Letters in a case
letter-kind-acknowledgement = We have what you sent
letter-kind-request = We need something
letter-kind-notice = Notice to a neighbour
letter-kind-decision = Decision
letter-kind-notice-of-decision = Decision, to a neighbour
letter-kind-apology = We are sorry
letters-heading = Letters
letter-untitled = Letter
letter-went-by-email = Sent by email
letter-goes-by-post = Goes by post
letter-posted-on = Sent by post on { $day }
letter-is-here = To be read here
case-event-letter-not-posted = A letter was not posted yet after all: { $why }
case-event-letter-returned = A letter to you came back on { $day }: { $why }. Is the address we have still right?
letter-download = Download the letter as PDF
letter-pdf-in-another = The PDF is in another language, because we could not print it in yours. The whole letter is below.
problem-letter-not-to-post-title = This letter is not waiting to be posted
problem-letter-not-to-post-text = It went out already, or it is not ready yet.
problem-letter-not-to-post-do = Go back to the list of letters and look where it stands.
problem-letter-day-to-come-title = That day has not come
problem-letter-day-to-come-text = A letter cannot be posted on a day that has not come, and the day must be one of the calendar.
problem-letter-day-to-come-do = Go back and write the day on which the letters were handed to the post.
problem-letter-no-reason-title = Say why
problem-letter-no-reason-text = A correction needs a reason of 1 to 1,000 letters.
problem-letter-no-reason-do = Go back and write why.
problem-report-not-printed-title = This report cannot be printed here
problem-report-not-printed-text = It has signs that no typeface of this computer draws, and nothing is printed in their place.
problem-report-not-printed-do = Ask whoever runs the program to install typefaces (fonts-noto-core, fonts-noto-cjk), and try again.

## Samples for authors of templates, about made-up people
letter-sample-summary = You get the rebate for this year. We pay it to your gas company, and your next bill is lower.
letter-sample-reason = Your card was valid on the day of the bill, and the bill is for the place where you live.
letter-sample-question = Is the gas account in your name?
letter-sample-condition = Tell us within 14 days when you move or change your gas company.
letter-sample-ask =
    A photo of both sides of your concession card.
    Your last gas bill. All pages, please.
letter-sample-plan = A second storey on the house at the back, and a new wall along the northern fence.
letter-sample-plan-condition = The window on the northern side is of frosted glass.
letter-sample-answer = You wrote that the deck looks into your kitchen. It is built one metre lower, and a screen is put up.
