# The desk: writing a decision.

## The draft
desk-decision-title = The decision
desk-decision-not-open = A decision is written while somebody works on the case. Nobody does now.
desk-decision-to-case = Back to the case
desk-decision-saved = Saved { $moment } by { $by }, version { $version }
desk-decision-unsaved = Nobody has saved a draft yet. The facts that the rules rest on are ticked already.
desk-decision-beside = The case beside it
desk-decision-facts = What the case holds
desk-decision-no-facts = Nothing was told with this case.
desk-decision-law = What the rules say
desk-decision-law-day = The law of { $day }, version { $version } of the service
desk-decision-law-began = The case began with version { $version } of the service.
desk-decision-verdict-yes = The rules say yes.
desk-decision-verdict-no = The rules say no.
desk-decision-verdict-open = The rules cannot tell: something is not known.
desk-decision-verdict-not-available = The service did not exist on that day.
desk-decision-verdict-fault = The rules fail on these facts. Tell whoever looks after the catalogue.
desk-decision-clause-holds = Met
desk-decision-clause-fails = Not met
desk-decision-clause-open = Not known
desk-decision-first = The decision under review
desk-decision-first-why = The person says: { $why }
desk-decision-outcome = Outcome
desk-decision-outcome-hint = The ways in which this service can end a case.
desk-decision-against = Goes against the person
desk-decision-duty-client = The person
desk-decision-duty-law = The law
desk-decision-duty-public-good = Everybody else
desk-decision-duty-institution = The agency itself
desk-decision-duties = What is weighed
desk-decision-no-question = The service asks nothing under this duty.
desk-decision-no-longer = This question does not apply to what is known now. What was written stays until you empty it.
desk-decision-cite = Law: { $cite }
desk-decision-rests = What it rests on ({ $n } chosen)
desk-decision-rests-legend = From the case
desk-decision-rests-words = In your own words, one on each line
desk-decision-own-cite = More law (optional)
desk-decision-conflicts = Conflicts between duties
desk-decision-conflicts-asked = This service: { $words }
desk-decision-conflict = Conflict { $n }
desk-decision-conflict-new = One more conflict
desk-decision-conflict-between = Which duties stand against each other?
desk-decision-conflict-what = What is the conflict?
desk-decision-conflict-how = How did you settle it?
desk-decision-no-conflict = No duty stands against another here
desk-decision-submissions = What others wrote
desk-decision-objects = Objects
desk-decision-answer-to = Your answer to { $who }
desk-decision-conditions = Conditions
desk-decision-conditions-hint = One in each field. Leave empty what you do not need.
desk-decision-condition = Condition { $n }
desk-decision-expires = Last day for which it holds (optional)
desk-decision-expires-hint = For example, 30 6 2027. Leave it empty when it holds for good.
desk-decision-reasons = The reasons, as the person reads them first
desk-decision-reasons-hint = Plain words and short sentences. You can have them put together from the rules and from what you weighed, and then change them. What stood here stays in the earlier versions.
desk-decision-language = Language of the reasons
desk-decision-write = Put the reasons together
desk-decision-grade = School year { $grade }: { $grade ->
   *[other] the longest sentence has { $longest } words
}
desk-decision-plain = Easy enough to read
desk-decision-hard = Hard to read
desk-decision-hard-help = Aim for year 8 or less. Cut the longest sentence in two, and use shorter words.
desk-decision-not-measured = How easy it reads is measured for English only.
desk-decision-save = Save the draft
desk-decision-make = Make the decision
desk-decision-make-hint = The person is told at once. This cannot be undone; a review can put another decision in its place.

## Something has to happen first
desk-decision-second = Second officer
desk-decision-second-needed = This decision needs a second officer.
desk-decision-second-words = The service asks for one: { $words }
desk-decision-second-ask = Save and ask a second officer
desk-decision-second-waiting = { $name } asked for a second officer { $moment }. Whoever agrees or sends it back does so here:
desk-decision-second-link = Look at it as the second officer
desk-decision-second-agreed = { $name } agreed to version { $version }, { $moment }.
desk-decision-second-not = { $name } sent version { $version } back, { $moment }.
desk-decision-notice = Notice before a decision against the person
desk-decision-notice-rests = This would go against the person because of what another agency holds:
desk-decision-notice-line = { $agency }: { $fact }
desk-decision-notice-text = The person must be told what it is, whose it is and how to have it corrected, and then has time to do so.
desk-decision-notice-more = Anything to add for the person? (optional)
desk-decision-notice-send = Save and send the notice
desk-decision-notice-sent = Sent { $moment }. The person has until { $day }.

## What is missing
desk-decision-no-outcome = Choose the outcome
desk-decision-no-reasons = Write the reasons that the person reads
desk-decision-not-weighed = Say what you weighed: { $question }
desk-decision-no-evidence = Say what it rests on: { $question }
desk-decision-no-conflicts = Name the duties that stand against each other, or say that none do
desk-decision-conflict-and-none = You name a conflict and say that there is none: keep one
desk-decision-half-conflict = A conflict needs two duties, what it is and how you settled it
desk-decision-no-review = The service does not say how this decision could be reviewed, so it cannot be made
desk-decision-bad-expiry = The last day must be a day that has not passed
desk-decision-no-answer = Answer this submission
desk-decision-notice-first = Send the notice first: the person does not know yet what this rests on
desk-decision-notice-waits = The person has until { $day } to answer the notice
desk-decision-second-first = A second officer has to agree to this version first
desk-decision-sent-back = The second officer sent this version back: change it and ask again
desk-decision-too-long = Write fewer words: at most 10,000 letters

## Two officers at once
desk-decision-both-title = Somebody saved this decision before you
desk-decision-both-text = { $name } saved another version { $moment }, after you opened the page. Nothing is lost: choose for each part whose words stand. What you do not choose stays in the earlier versions.
desk-decision-both-nothing = Both versions say the same.
desk-decision-mine = Yours
desk-decision-theirs = Theirs
desk-decision-nothing = Nothing
desk-decision-whose = Whose words stand?
desk-decision-both-save = Save what I chose
desk-decision-both-theirs = Take all of theirs and drop mine

## The second officer
desk-decision-second-title = Second officer
desk-decision-second-text = You read it as the person would. You answer for it together with whoever wrote it.
desk-decision-second-none = Nobody asks for a second officer on this version now.
desk-decision-second-own = You wrote this decision or asked for a second officer, so somebody else looks at it.
desk-decision-second-do = What do you say?
desk-decision-second-agree = I agree
desk-decision-second-back = I send it back
desk-decision-second-words-label = What should change? (needed when you send it back)
desk-decision-second-send = Send
desk-decision-second-choose = Choose whether you agree
desk-decision-second-no-words = Write what should change

## After it was made
desk-decision-made-title = The decision is made
desk-decision-made-text = The person has been told. This is what they read.

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
