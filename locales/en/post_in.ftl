post-in-arrived = Your letter arrived by post on { $day }: { $pages ->
        [one] one page
       *[other] { $pages } pages
    }.
post-in-handed-in = Handed in at the counter: { $n ->
        [one] one file
       *[other] { $n } files
    }, taken by { $name }.
post-in-handed-in-originals = Handed in at the counter: { $n ->
        [one] one file
       *[other] { $n } files
    }, taken by { $name }, who saw the originals.
problem-scan-settled-title = This letter is settled already
problem-scan-settled-text = A colleague was faster, or the page was old.
problem-scan-settled-do = Open the list of scans to see what still waits.
problem-scan-day-to-come-title = That day has not come yet
problem-scan-day-to-come-text = A letter cannot have arrived on a day to come.
problem-scan-day-to-come-do = Go back and write the day on which the paper came.
problem-scan-no-such-matter-title = There is no such case or conversation
problem-scan-no-such-matter-text = No case or conversation has this reference. One wrong letter is enough.
problem-scan-no-such-matter-do = Go back and check the reference, or search for the person first.
problem-scan-no-such-agency-title = That agency has nobody here
problem-scan-no-such-agency-text = Nobody of that agency works at this desk, so the letter would wait for ever.
problem-scan-no-such-agency-do = Go back and choose another agency.
problem-handed-in-nothing-title = There is no file
problem-handed-in-nothing-text = Nothing was chosen to hand in.
problem-handed-in-nothing-do = Go back and choose a file or take a photo.
