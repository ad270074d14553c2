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
desk-sign-in-with = Sign in with { $name }
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
desk-must-be-minded = Take care here. Something is to be minded that is not shown to you: before you write, call or pass anything on, ask { $agency }.
desk-must-be-minded-icon = Take care
desk-mandate-hidden = { $n ->
    [one] One answer is not shown, because your mandate does not cover it.
   *[other] { $n } answers are not shown, because your mandate does not cover them.
}

## One's own devices
desk-sign-in-passkey-failed = That did not work. Try again, or ask the leader of your team for a new link.
desk-sign-in-no-way = There is no way to sign in here yet. Whoever runs this site has to give it an address with a name, for passkeys, or a provider of identities.
desk-home-passkeys = Your passkeys
desk-passkeys-title = Your passkeys
desk-passkeys-text = A passkey signs you in with your fingerprint, your face or the lock of your screen. Add one for each device that you work with.
desk-passkeys-none = You have no passkey yet.
desk-passkeys-failed = The passkey was not added. Try again, or use another device.
desk-passkeys-without-script = Your browser cannot add passkeys here. Use another browser or another device.
desk-passkeys-off = Passkeys are switched off at this address. Sign in as your agency tells you.
desk-invitation-title = Welcome to the desk
desk-invitation-heading = Welcome to the desk, { $name }
desk-invitation-text = You work here for { $agency }. Add a passkey on this device, and you are signed in.
desk-invitation-mail-subject = Your place at the desk of { $site }
desk-invitation-mail-text =
    Hello { $name },

    you can work at the desk of { $site } now. Open this link on the device that you work with, and add a passkey:

    { $address }

    The link works once, for a week. Whoever has it can sign in as you, so give it to nobody. If you did not expect it, tell the leader of your team.

## The officers of an agency
desk-team-manage = Add, change and deactivate officers
desk-officers-title = Officers
desk-officers-new = Add an officer
desk-officers-gone = No longer here
desk-officers-demo-link = No mail leaves a demonstration. This is the link in it:
desk-officers-added = The officer was added. A mail with a link to sign in is on its way.
desk-officers-changed = The officer was changed.
desk-officers-deactivated = The officer was deactivated and is signed out everywhere.
desk-officers-activated = The officer may come in again.
desk-officers-invited = A mail with a new link is on its way. Older links no longer work.
desk-officer-new-title = Add an officer
desk-officer-change-title = Change an officer
desk-officer-name = Name
desk-officer-email = Email address at work
desk-officer-email-hint = The link to sign in goes there
desk-officer-team = Team
desk-officer-roles = Roles
desk-officer-roles-hint = What mandates allow goes by these roles
desk-officer-languages = Languages
desk-officer-skills = Skills
desk-officer-skills-hint = Words with commas between them, such as energy, licences
desk-officer-add = Add the officer
desk-officer-change = Keep the changes
desk-officer-invite-title = A new link to sign in
desk-officer-invite-text = For a first device, or when all devices are lost. The link before stops working.
desk-officer-invite = Send a new link
desk-officer-deactivate-title = Leaves
desk-officer-deactivate-text = The officer is signed out everywhere at once. What they did stays theirs.
desk-officer-deactivate = Deactivate
desk-officer-activate = Let in again
desk-officer-name-missing = Write the name
desk-officer-email-taken = Somebody here has this address already. Look among those who are no longer here, too
desk-officer-own-lead = You cannot take the leading from yourself. Another leader of a team can
problem-not-a-team-leader-title = This is for leaders of teams
problem-not-a-team-leader-text = Only the leader of a team adds, changes or deactivates officers.
problem-not-a-team-leader-do = Ask the leader of your team.
problem-officer-is-you-title = This is you
problem-officer-is-you-text = Nobody deactivates themselves, so that an agency is never without anybody who can let others in.
problem-officer-is-you-do = Ask another leader of a team.
problem-officer-is-out-title = This officer was deactivated
problem-officer-is-out-text = A link would let in somebody who has left.
problem-officer-is-out-do = Let the officer in again first, then send a link.
problem-invitation-over-title = This link no longer works
problem-invitation-over-text = It was used, is older than a week, or was replaced by a newer one.
problem-invitation-over-do = If you have a passkey already, sign in with it. Otherwise ask the leader of your team for a new link.

## Coming from an identity provider
problem-desk-provider-not-now-title = Your agency’s sign-in does not answer
problem-desk-provider-not-now-text = We asked it who you are, and nothing came that we can use. It is not your fault.
problem-desk-provider-not-now-do = Try again in a few minutes, or sign in with your device. If it lasts, tell whoever runs your agency’s sign-in.
problem-desk-provider-again-title = Please begin again
problem-desk-provider-again-text = You came back from your agency’s sign-in too late, twice, or in another browser. To be safe we take it once only.
problem-desk-provider-again-do = Go to the page for signing in, and begin anew.
problem-desk-provider-denied-title = You were not signed in
problem-desk-provider-denied-text = Your agency’s sign-in sent you back without saying who you are. Somebody may have pressed “Cancel”.
problem-desk-provider-denied-do = Go to the page for signing in, and try again.
problem-desk-provider-unproven-title = We could not check who you are
problem-desk-provider-unproven-text = What your agency’s sign-in told us does not hold. We let nobody in on that.
problem-desk-provider-unproven-do = Begin anew. If it happens again, tell whoever runs your agency’s sign-in: the time and this page help them.
problem-desk-provider-nobody-title = Nobody works here under this name
problem-desk-provider-nobody-text = Your agency’s sign-in knows you, but the desk does not; or it knows you in another agency.
problem-desk-provider-nobody-do = Ask the leader of your team to add you, with the email address that your agency’s sign-in has.
desk-home-work = What I have, and when I am away
desk-officer-work = What they have, and when they are away
