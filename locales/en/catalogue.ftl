# What there is: life events, services, and the search for them.

## Life events
event-start = Make it your own plan
event-keep = Keep this as a plan
event-questions = A few questions show which of these steps are yours, with the days and the amounts.
event-privacy = You need not say who you are. Your answers stay in this browser’s session until you decide to keep them.
event-besides = Also worth a look
timing-today = Today
timing-this-week = This week
timing-this-month = This month
timing-later = Later
step-only-if = If:
contact-cost = Cost:
contact-papers = Have ready:
contact-checked = Read at the source on { $day }.
guidance-unchecked = Phone numbers, hours and pages of other organisations can change. Where no day is named, we have not confirmed them.
signpost-elsewhere = Another organisation delivers this. We show you the way.
signpost-events = This is part of

## Who delivers
provider-council = Your local council
provider-court = The court
provider-federal = The national government
provider-ombudsman = The ombudsman
provider-partner = A partner organisation
provider-state = The government

## Lengths of time
time-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
time-working-hours = { $n ->
    [one] { $n } working hour
   *[other] { $n } working hours
}
time-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
time-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
time-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
time-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
time-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}

## Home
home-text = One place for every government service. Tell us what is happening, and we find what is for you, from every agency.
home-services-heading = Services that people often need
home-all-services = All services, A to Z

## Search
search-title = Search: { $words }
search-suggested = Suggestions. Use the up and down arrows to choose one.
search-sure = What we found for “{ $words }”
search-unsure = I am not sure what you mean
search-unsure-text = These are the nearest to “{ $words }”. If none of them is right, say it in other words, choose what is happening below, or ask a person.
search-none-text = Nothing here fits “{ $words }”. Say it in other words, choose what is happening below, or ask a person.
search-more = What else may fit
search-mended = We read it as “{ $words }”.
search-event = Life event: one plan for everything
search-person = Rather ask a person?
search-person-text = Tell us in your own words, in your own language. We find the right place with you.
understood-title = We understood
understood-text = Is that right? Untick what is not. Nothing of it is kept before you go on.
understood-purposes = What it is about
understood-facts = What you told us
understood-go = Yes, go on
understood-choose = Tick at least one thing that it is about

## All services
services-title = All services
services-filter = Show only those with these words
services-filter-button = Show
services-order = Order of the list
services-by-name = A to Z
services-by-agency = By agency
services-all = { $n ->
    [one] One service
   *[other] { $n } services
}
services-found = { $n ->
    [0] No service has the words “{ $words }”
    [one] One service has the words “{ $words }”
   *[other] { $n } services have the words “{ $words }”
}
services-search = Search for what they mean instead

## One service
service-machine-drafted = These words were translated by a machine, and no translator has checked them yet. Only the original words count.
service-over = This service is not open today.
service-check = Check if this is for me
service-elsewhere = Another body delivers this. We explain it and check whether it is for you; you apply there:
service-outcomes = What you get
service-who = Who can get it
service-place-decides = The address decides which one. We ask you for it.
service-who-text = All of these must be true:
service-who-everyone = Everybody can use it.
service-need = What you need
service-proof-by = We ask { $agency } for this, so you need not bring it.
service-proof-else = Or:
service-upload = You can add a copy or a photo of it
service-asks = We also ask for:
service-cost = What it costs
service-cost-free = It is free.
service-cost-depends = It depends on your answers. You see the amount before you pay anything.
service-cost-untold = We do not have the fee for this service yet, so we cannot tell you that it is free. The agency tells you before you pay.
service-cost-billed = There may be a fee. You pay nothing when you apply: the agency works it out and sends you a bill.
service-cost-waived = In some cases you need not pay. We check that for you.
service-promises = How long it takes, and what we promise
service-within = Within { $time }.
service-limit = At the very latest within { $time }.
service-remedies = If that is missed:
service-silence-refused = If you hear nothing by the end of that time, it counts as refused, and you can ask for a review.
service-silence-approved = If you hear nothing by the end of that time, it counts as approved.
service-remedy-apologise = you get an apology with the reason
service-limit-depends = How much time the law allows depends on your case:
service-further = After that you can go to
service-remedy-refund-fee = you get your fee back
service-remedy-give-priority = your case goes to the front
service-remedy-escalate = it is put to a senior officer
service-remedy-deemed-refused = it counts as refused, so that you can ask for a review at once
service-remedy-deemed-approved = it counts as approved
service-how = How to apply
channel-web = Online
channel-web-text = On this site, at any time. You can stop and go on later.
channel-phone = By phone
channel-phone-text = Somebody fills it in with you. Call
channel-sms = By text message
channel-sms-text = For short questions and for news of your case.
channel-email = By email
channel-email-text = For questions, and to send what is missing.
channel-chat = By chat
channel-chat-text = Write with a person.
channel-social = On social media
channel-social-text = For questions without personal details.
channel-counter = At a counter
channel-counter-text = In person, with help and an interpreter if you need one.
channel-post = By post
channel-post-text = On paper, if that suits you better.
service-rights = If you do not agree with a decision
service-rights-text = You always get the reasons in writing. You can then ask for a review:
service-internal = Inside the agency:
service-external = From outside:
service-review-within = ask within { $time }
service-law = The law behind it
service-retention = How long your details are kept:
service-checked = Words and figures last checked against the law on { $day }.
service-provider = Who delivers it
service-events = Part of
crisis-title = Whom to call now
crisis-always = Day and night, every day
crisis-text = Text message:
crisis-unconfirmed = We have not confirmed all of these numbers with those who answer them. If one does not work, call the next.
crisis-exit = Leave this site now
crisis-else = Were you looking for something else?
crisis-home = In danger now? Call
