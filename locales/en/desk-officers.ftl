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
