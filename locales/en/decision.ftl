# Decisions: the words that a decision puts together, and what people read of one.

## The reasons, in paragraphs
decision-reasons-outcome = We have decided: { $outcome }.
decision-reasons-met = You meet what the rules ask for.
decision-reasons-not-met = The rules are not met.
decision-reasons-departs = The rules alone would say otherwise. We decided differently because of what we weighed.
decision-reasons-client = For you:
decision-reasons-law = The law:
decision-reasons-public-good = For everybody:
decision-reasons-institution = Treating people alike:
decision-reasons-conflict = Two things stood against each other. { $what } This is how we settled it: { $how }
decision-reasons-conditions = These conditions apply:
decision-reasons-expires = This holds until { $day }.

## A yes by rule
decision-rule-client = Everything that is asked for is met, so you get it at once and nobody had to look into your affairs.
decision-rule-public-good = The requirements that protect others are met, and nothing that you told us calls for a closer look.
decision-rule-institution = The same rule decides for everybody who tells us the same.

## What a decision rests on
decision-evidence-sent = What was sent with the application
decision-clause-hidden = One of the requirements rests on an answer that is not shown here.
decision-fact-hidden = An answer that is not shown here
decision-evidence-gone = Something that is no longer there
decision-submission = What { $who } wrote
decision-somebody = Somebody who wrote
decision-opinion = The opinion of { $agency }

## The notice before a decision against the person
decision-notice-start = { $agency } has not decided yet. Before we do, you should know what we rely on.
decision-notice-fact = { $agency } holds this about you: { $fact }. It may lead to a decision against you: { $because }
decision-notice-correct-at = If it is wrong, ask { $agency } to correct it ({ $how }), and tell us that you did.
decision-notice-correct = If it is wrong, ask { $agency } to correct it, and tell us that you did.
decision-notice-end = You have until { $day } to answer here or to have it corrected. We decide after that day.

## On the page of the case
decision-duty-client = What it means for you
decision-duty-law = What the law says
decision-duty-public-good = What it means for others
decision-duty-institution = Whether people are treated alike
decision-rests-on = This rests on:
decision-conflicts-heading = Where duties stood against each other
decision-conflict-settled = How it was settled:
decision-answers-heading = What others wrote, and our answer
decision-conditions-heading = Conditions
decision-expires = It holds until { $day }.
decision-second = { $name } looked at it as well and agreed.
decision-by-rule = The rules decided this by themselves, because everything they ask for is met. A person looks at it if you ask.
decision-law-of = The law of { $day } was applied.
decision-overturned = A review put another decision in its place: { $outcome }.
decision-overturned-see = Read the review, case { $reference }
case-event-adverse-notice = You were told what a decision against you may rest on, before it is made
case-event-second-officer-asked = A second officer was asked to look at it
decision-file-private = A file that somebody affected sent

## A decision against the rules, and what an officer confirmed
decision-reasons-departure = The clause that we read differently than the rules do: { $clause } ({ $cite }) This is why: { $why }
decision-notice-clause = The rules alone say yes. We may still decide against you, and you can say first what you think of it. { $why }
decision-departure-ask = Why is it decided otherwise than the rules alone would?
decision-departure-heard = How you could answer before: { $heard }
decision-not = not
decision-evidence-confirmed = { $name } confirmed it on { $day }.
decision-replaces = This decision replaces that of { $day }: { $outcome }.
decision-replaces-why = Why it was corrected: { $why }
decision-other-language = The reasons are in another language. This is why: { $why } An interpreter can read them to you without cost.
decision-translated = The reasons were translated by { $by }, { $day }.
decision-original = The original
