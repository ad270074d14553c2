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
decision-evidence-gone = Something that is no longer there
decision-submission = What { $who } wrote
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
decision-first = The decision that was reviewed
case-event-adverse-notice = You were told what a decision against you may rest on, before it is made
case-event-second-officer-asked = A second officer was asked to look at it

## When something cannot be done
problem-case-no-evidence-title = It is not said what this rests on
problem-case-no-evidence-text = The decision must say what the answer rests on here: { $question }
problem-case-no-evidence-do = Go back and choose a fact or a file, or say it in words.
problem-case-no-conflicts-title = Nothing is said about conflicts between duties
problem-case-no-conflicts-text = This service asks that duties that stand against each other are named, with how that was settled, or that there are none.
problem-case-no-conflicts-do = Open the draft of the decision and fill in that part.
problem-case-no-answer-title = A submission has no answer
problem-case-no-answer-text = The decision must answer everybody who wrote.
problem-case-no-answer-do = Open the draft of the decision and answer each submission.
problem-case-no-review-rights-title = Nobody could have this decision reviewed
problem-case-no-review-rights-text = The service does not say how its decisions are reviewed, or why they are not, so it cannot decide anything.
problem-case-no-review-rights-do = Ask whoever looks after the catalogue to fill in the review.
problem-case-bad-expiry-title = The last day cannot be right
problem-case-bad-expiry-text = The decision would end on a day that has passed, or on something that is no day.
problem-case-bad-expiry-do = Go back and write a day such as 2027-06-30, or leave it empty.
problem-case-draft-changed-title = The draft has changed
problem-case-draft-changed-text = Somebody saved another version of this decision after you opened it.
problem-case-draft-changed-do = Open the draft again and read what is new.
problem-case-second-first-title = A second officer must agree first
problem-case-second-first-text = This service asks for a second officer for such a decision, and nobody has agreed to this version yet.
problem-case-second-first-do = Open the draft and ask a second officer.
problem-case-second-sent-back-title = The second officer sent it back
problem-case-second-sent-back-text = The second officer does not agree to this version.
problem-case-second-sent-back-do = Read what they wrote, change the draft and ask again.
problem-case-second-asked-title = That was done already
problem-case-second-asked-text = A second officer was asked about this version, or has answered.
problem-case-second-asked-do = Open the draft to see where it stands.
problem-case-second-not-asked-title = Nobody asked for a second officer here
problem-case-second-not-asked-text = There is nothing to agree to in this version of the draft.
problem-case-second-not-asked-do = Open the draft to see where it stands.
problem-case-second-is-first-title = Somebody else must look at it
problem-case-second-is-first-text = Whoever wrote or makes a decision is not its second officer.
problem-case-second-is-first-do = Ask another officer.
problem-case-notice-first-title = The person must be told first
problem-case-notice-first-text = The decision would go against the person because of what another agency holds, and they do not know that yet.
problem-case-notice-first-do = Open the draft and send the notice.
problem-case-notice-waits-title = The waiting time still runs
problem-case-notice-waits-text = The person was told what the decision may rest on, and has time until { $day } to have it corrected.
problem-case-notice-waits-do = Decide after that day.
problem-case-no-notice-title = There is nothing to give notice of
problem-case-no-notice-text = The draft does not go against the person because of what another agency holds, or they were told already.
problem-case-no-notice-do = Open the draft to see what is missing.
problem-case-no-calendar-title = The waiting time cannot be counted
problem-case-no-calendar-text = The working calendar of this service does not reach that far.
problem-case-no-calendar-do = Ask whoever looks after the catalogue to add the next year.
