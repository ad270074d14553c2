# Letters at the desk.

desk-letters-title = Letters
desk-letters-states = Where letters stand
desk-letters-filter = Choose among the letters
desk-letters-none = Nothing is waiting. Letters by email go out by themselves.
desk-letters-none-here = There are none here.
desk-letters-full = The first { $n } are shown.
desk-letters-to-post = To print and post
desk-letters-needs-address = Without an address
desk-letters-needs-address-text = These go by post, and nobody told us where to. Ask the person, then write the address here.
desk-letters-failed = Could not be printed
desk-letters-failed-text = Nothing is lost: what each letter says is kept.
desk-letters-went = Posted
desk-letters-to = To
desk-letters-place = Place
desk-letters-kind = Letter
desk-letters-case = Case
desk-letters-language = Language
desk-letters-pages = Pages
desk-letters-since = Since
desk-letters-posted-on = Posted on
desk-letters-state = State
desk-letters-no-name = No name
desk-letters-large = Large print
desk-letters-closed-short = Not shown to you
desk-letters-bulk = Print or mark letters
desk-letters-bulk-hint = This counts for the letters that you tick, and for all in the list if you tick none.
desk-letters-print = Print in one PDF
desk-letters-day = Handed to the post on
desk-letters-mark = Mark as posted
desk-letters-tick = Choose
desk-letters-tick-long = { $who }: { $kind }
desk-letters-printed = Printed { $moment } by { $name }
desk-letters-not-printed = Not printed yet
desk-letters-by = Recorded by { $name }
desk-letters-unprintable = This letter cannot be printed: it has signs of { $scripts } ({ $signs }), and no typeface here draws them.
desk-letters-install = Install { $packages }, restart the program and make it again, or write it by hand.
desk-letters-read = Read it
desk-letters-again = Make it again
desk-letters-again-long = Make it again: { $who }
desk-letters-in-home = Print it in English
desk-letters-in-home-long = Print it in English: { $who }
desk-letters-by-hand = Written by hand and posted
desk-letters-by-hand-long = Written by hand and posted: { $who }
desk-letters-pdf = PDF
desk-letters-pdf-long = PDF: { $kind }, { $reference }
desk-letters-closed = A letter may say any answer, and some are not shown to you, so it does not open for you.
desk-letters-write-address = Write the address
desk-letters-posted-title = Marked as posted
desk-letters-posted-done =
    { $n ->
        [one] One letter is recorded as posted on { $day }.
       *[other] { $n } letters are recorded as posted on { $day }.
    }
desk-letters-posted-none = Nothing was recorded just now.
desk-letters-posted-already =
    { $n ->
        [one] One letter had been recorded before, perhaps by a colleague.
       *[other] { $n } letters had been recorded before, perhaps by a colleague.
    }
desk-letters-posted-left =
    { $n ->
        [one] One letter is not ready to be posted.
       *[other] { $n } letters are not ready to be posted.
    }
desk-letters-back = Back to the letters
desk-letters-correct = Correct it
desk-letters-correct-heading = Correct what was recorded
desk-letters-correct-text = The reason is on record, and the person of the case reads it. It counts for the letters that you tick, and for all of them if you tick none.
desk-letters-what = What is right?
desk-letters-what-not = They were not posted
desk-letters-what-day = They were posted on another day
desk-letters-right-day = The right day
desk-letters-why = Why
desk-letters-why-hint = For example: the bag was still in the office
desk-decision-cannot-be-printed = The person has not been told: the letter goes by post and could not be printed. This is what they will read.
desk-event-letter-not-posted = A letter to the person was not posted after all: { $why }
desk-event-letter-returned = A letter to the person came back on { $day }: { $why }

## Batches for the printer
desk-letters-batches = Batches for the printer
desk-batches-title = Batches for the printer
desk-batches-text = What waits to be posted goes into a batch each day. A printer or a mail house takes it from its folder, or you print it yourselves.
desk-batches-make = Make a batch of what waits now
desk-batches-none = No batch was made yet.
desk-batches-day = Day
desk-batches-letters = Letters
desk-batches-where = State
desk-batches-made = Made, not in the folder yet
desk-batches-written = In the printer’s folder
desk-batches-printed = Printed
desk-batches-handed = Handed over
desk-batches-returned = Came back
desk-batches-wrong-title = Files of the printer with lines that make no sense
desk-batches-wrong-text = The other lines of these files were taken. The report lies beside each file in `done`.
desk-batches-wrong =
    { $wrong ->
        [one] One of { $lines } lines
       *[other] { $wrong } of { $lines } lines
    }
desk-batch-title = Batch of { $day }
desk-batch-download = Print { $from } to { $to } (PDF)
desk-batch-hand = Record all as handed over
desk-batch-hand-text = For a batch that you print yourselves. Letters that were handed over before stay as they are.
desk-batch-done =
    { $n ->
        [one] One letter is recorded as handed over.
       *[other] { $n } letters are recorded as handed over.
    }
desk-batch-place = No.
desk-batch-due = Due
desk-batch-item-batched = In the batch
desk-batch-item-printed = Printed on { $day }
desk-batch-item-handed = Handed over on { $day }
desk-batch-item-returned = Came back on { $day }: { $why }

## The file for the printer
desk-print-file = letters
desk-print-title = Letters to post
desk-print-title-large = Letters to post in large print
desk-print-count =
    { $n ->
        [one] One letter on { $sheets } sheets
       *[other] { $n } letters on { $sheets } sheets
    }
desk-print-by = Printed by { $name }, { $moment }
desk-print-before = Printed before
desk-letter-address-title = Where does the letter go?
desk-letter-name = Name
desk-letter-address = Address
desk-letter-address-hint = One line each, as on an envelope
desk-letter-address-keep = Keep and make the letter
desk-letter-name-missing = Write a name
desk-letter-address-missing = Write at least two lines: street and place
desk-letter-address-long = The window of an envelope shows seven lines: write the address in seven or fewer
desk-case-letters-title = Letters of the case
desk-case-letters-none = No letter was written in this case.
desk-case-letters-printed = On paper in { $language }
desk-letter-state-draft = Is being made
desk-letter-state-failed = Could not be made
desk-letter-state-needs-address = Needs an address
desk-letter-state-to-post = To be posted
desk-letter-state-sent = Sent

desk-case-notices-title = Notices by email
desk-case-notices-text = Each says only that there is news, and leads to the sign-in.
delivery-sending = On its way
delivery-accepted = Taken by the other side
delivery-refused = Refused: the address takes nothing
delivery-failed = Could not be sent
delivery-uncertain = Not known: it may have been sent, so it was not sent again
delivery-no-address = Not sent: there is no checked address
delivery-not-wanted = Not sent: they chose another way
delivery-expired = Not sent: it was no longer useful

## The assessment report
desk-report-link = Assessment report (PDF)
desk-report-title = Assessment report: { $service }
desk-report-draft = Draft: there is no decision yet
desk-report-file = assessment-report
desk-report-opened = Sent to us
desk-report-law-day = Law of
desk-report-recommendation = Recommendation
desk-report-recommended = Recommended: { $outcome }
desk-report-decided = Decided: { $outcome }
desk-report-none = nothing yet
desk-report-nothing = Nothing.
desk-report-known = Facts, and where each comes from
desk-report-asked = Question
desk-report-found = Answer
desk-report-source = Source
desk-report-told = Told by the person, { $day }
desk-report-from = Register of { $agency }
desk-report-hidden =
    { $n ->
        [one] One answer is not in this report, because the mandate of the officer who had it made does not cover it.
       *[other] { $n } answers are not in this report, because the mandate of the officer who had it made does not cover them.
    }
desk-report-evidence = Evidence
desk-report-clauses = The law
desk-report-met = Met:
desk-report-not-met = Not met:
desk-report-open = Open:
desk-report-submissions = Submissions
desk-report-objects = Objects
desk-report-writes = Writes
desk-report-opinions = Opinions of agencies
desk-report-duties = What was weighed
desk-report-no-conflict = No duties stood against each other.
desk-report-officers = Officers
desk-report-wrote = Written by { $name }, { $moment }
desk-report-signed = Decided by { $name }, { $moment }
desk-report-by-rule = Decided by the rules, { $moment }
desk-report-second-open = A second officer must agree and has not yet.
