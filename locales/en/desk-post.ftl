# Letters on paper at the desk: scans of which nothing says whose they are, and papers handed in.

desk-kind-scan = Scans
desk-turn-scan = A scan without a match
desk-scans-title = Scans without a match
desk-scans-text = Letters that came on paper and that no code and no reference gives to a case. Each look at one is recorded.
desk-scans-none = No scan waits for somebody.
desk-scans-full = The first { $n }. Settle some to see more.
desk-scans-why = Why
desk-scans-pages = Pages
desk-scans-came = Came on
desk-scans-scanned = Scanned
desk-scan-title = Scan without a match
desk-scan-came-as = Letter on paper
desk-scan-about =
    { $pages ->
        [one] One page, page { $page } of its file, came on { $day }.
       *[other] { $pages } pages, from page { $page } of their file, came on { $day }.
    }
desk-scan-settled = Somebody has settled it already.
desk-scan-open = Open it on its own page
desk-scan-picture = Picture of page { $page } of the letter
desk-scan-text = What was read on it
desk-scan-whose = Whose is it?
desk-scan-find = Search for the person
desk-scan-reference = Reference of the case or the conversation
desk-scan-reference-hint = For example K7M-4PX-9T
desk-scan-day = The paper came on
desk-scan-day-hint = Deadlines are counted from this day
desk-scan-attach = Give it to this case or conversation
desk-scan-other = It is for another agency
desk-scan-agency = Agency
desk-scan-pass-on = Pass it on
desk-scan-nothing = It is nothing
desk-scan-nothing-text = An empty page, advertising, or the same page again. Its picture and its words are deleted here.
desk-scan-nothing-do = It is nothing: delete it
desk-scan-why-no-mark = Nothing on it says whose it is
desk-scan-why-foreign = A letter of another installation
desk-scan-why-other = A paper of ours that goes to several people
desk-scan-why-several = It has the marks of several matters
desk-scan-why-more-pages = Pages without a mark lie behind one that has it
desk-scan-why-unknown = No matter here has its reference
desk-scan-why-no-name = It has a reference, and not the name of its person
desk-scan-why-parties = It has a reference, and others were written to in that case
desk-scan-why-closed = It belongs to a case that takes nothing any more
desk-scan-why-not-read = No program could read it
desk-scan-why-harmful = It was found harmful, and cannot be opened
desk-hand-in-link = Add papers of the person who is here
desk-hand-in-title = Papers of the person who is here
desk-hand-in-text = Scan or photograph them. The person sees them with their case, and what was asked of them counts as answered.
desk-hand-in-camera = Take a photo
desk-hand-in-files = Or choose files
desk-hand-in-none = Take a photo or choose a file
desk-hand-in-originals = I saw the originals
desk-hand-in-originals-hint = It is recorded with your name
desk-hand-in-save = Add them
desk-file-text = What was read on it
