"""10,000 tickets, 1,000 of them open, one with ten messages, and an officer: the data that figures are compared on."""

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from helpdesk.models import FollowUp, Queue, Ticket  # noqa: E402

TICKETS, OPEN, MESSAGES = 10_000, 1_000, 10

officer, is_new = User.objects.get_or_create(username="officer", is_staff=True, is_superuser=True)
# A new password would end the session that the requests are sent with.
if is_new:
    officer.set_password("gumtree")
    officer.save()
queue, _ = Queue.objects.get_or_create(
    title="Reviews", slug="reviews", allow_public_submission=True, allow_email_submission=False
)
if not Ticket.objects.exists():
    Ticket.objects.bulk_create(
        Ticket(
            title=f"Review of fine {number}",
            queue=queue,
            submitter_email=f"person{number}@example.org",
            status=Ticket.OPEN_STATUS if number < OPEN else Ticket.CLOSED_STATUS,
            description="Another car has my number.",
            secret_key=f"key-{number}",
        )
        for number in range(TICKETS)
    )
    first = Ticket.objects.order_by("id").first()
    FollowUp.objects.bulk_create(
        FollowUp(ticket=first, title="Comment", comment=f"Message {number}: we looked at the photo.", public=True, user=officer)
        for number in range(MESSAGES)
    )
# What earlier rounds made is closed again, so that every round looks at equally many.
Ticket.objects.filter(id__gt=Ticket.objects.order_by("id")[TICKETS - 1].id).update(status=Ticket.CLOSED_STATUS)
print(Ticket.objects.order_by("id").first().id, queue.id)
