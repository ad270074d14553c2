# The desk: who works there, signing in, what surrounds its pages. For staff, in English only.

## Around every page
desk-tagline = The desk
desk-menu-queue = Queue
desk-menu-letters = Letters
desk-menu-team = Team
desk-menu-knowledge = Knowledge
desk-sign-out = Sign out
desk-you = You

## Sign in
desk-sign-in-title = Sign in to the desk
desk-sign-in-text = This is where officers work. If you came for a service, the front door is at the link below.
desk-sign-in-front = To the front door
desk-sign-in-demo = This is a demonstration. Every officer in it is made up, and the password of all of them is
desk-sign-in-demo-faces = Who you can be
desk-sign-in-as = Sign in as { $name }
desk-sign-in-email = Email address
desk-sign-in-password = Password of the demonstration
desk-sign-in = Sign in
desk-sign-in-wrong = Nobody works here under this address, or the password is another. Look at the list below, and try again

## Who you are
desk-home-title = Who you are here
desk-home-agency = Agency
desk-home-team = Team
desk-home-roles = Roles
desk-home-languages = Languages
desk-home-skills = Skills
desk-home-none = None

## What goes wrong
problem-desk-sign-in-first-title = Sign in to the desk first
problem-desk-sign-in-first-text = This page is for officers. Your session may have ended because nothing happened for an hour.
problem-desk-sign-in-first-do = Sign in, and you come back to this page.
problem-officer-deactivated-title = You cannot sign in any more
problem-officer-deactivated-text = Your account at this desk was closed.
problem-officer-deactivated-do = If you still work here, ask the leader of your team to open it again.

## Outside the mandate
desk-refused-title = This is outside your mandate
desk-refused-what = You wanted to { $action } { $thing }.
desk-refused-see = look at
desk-refused-change = change
desk-refused-advise = give advice on
desk-refused-decide = decide
desk-refused-case = a case of this service:
desk-refused-conversation = a conversation
desk-refused-application = an application for this service:
desk-refused-thing = something of a person
desk-refused-agency = Another agency answers for it, and yours has no mandate for this.
desk-refused-role = Your agency answers for it, but gave this to another role.
desk-refused-record = The attempt is on record, and the person can read it.
desk-refused-roles = In your agency, these roles may do it:
desk-refused-helper = Who can help
desk-refused-hand-over = Hand it over to { $agency }
desk-refused-hand-over-text = { $agency } gets a conversation with the person and answers. You do not have to explain the whole matter again, and you see nothing of it.
desk-refused-may = What you may do for this service
desk-may-advise = Explain it to people
desk-may-collect = Take answers and documents from people
desk-may-see = See cases, as far as the facts are opened to you
desk-may-decide = Decide
desk-handed-title = Handed over
desk-handed-reference = Reference { $reference }
desk-handed-by = { $agency } has it now and answers the person by { $day }.
desk-handed-to = { $agency } has it now and answers the person.
desk-handed-tell = Tell the person the reference and the agency.
desk-handed-phone = { $agency } can be called on { $phone }.
desk-handed-back = To the queue
desk-mandate = Your mandate
desk-mandate-for = You act for { $agency }.
desk-mandate-when = Only when: { $when }.
desk-mandate-hidden = { $n ->
    [one] One answer is not shown, because your mandate does not cover it.
   *[other] { $n } answers are not shown, because your mandate does not cover them.
}
