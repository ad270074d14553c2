# 10,000 tickets, 1,000 of them open, and an officer: the data that figures are compared on. Request Tracker makes a
# hundred tickets of as many persons itself, which takes it 0.08 s each; the others are their copies, row for row with
# their groups, members and transactions.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT;

# Ids of copies are that far apart, in every table.
use constant { MADE => 100, COPIES => 99, OPEN => 1_000, APART => 10_000 };

RT::LoadConfig();
RT::Init();

sub made {
    my ($object, %values) = @_;
    my ($id, @said) = $object->Create(%values);
    die "rt: @said" unless $id;
    return $object;
}

my $officer = made(RT::User->new(RT->SystemUser), Name => 'officer', Password => 'gumtree', Privileged => 1);
my ($granted, $said) = $officer->PrincipalObj->GrantRight(Right => 'SuperUser', Object => RT->System);
die "rt: $said" unless $granted;

my $due = RT::Date->new(RT->SystemUser);
$due->Set(Format => 'unix', Value => time + 30 * 86400);
for my $number (1 .. MADE) {
    made(
        RT::Ticket->new(RT->SystemUser),
        Queue     => 'General',
        Subject   => "Review of fine $number",
        Requestor => "person$number\@example.org",
        Status    => 'open',
        Due       => $due->ISO,
        MIMEObj   => MIME::Entity->build(Type => 'text/plain', Data => ['Another car has my number.']),
    );
}

my $database = $RT::Handle->dbh;
my $offset   = 'copy * ' . APART;
my $roles    = "SELECT id FROM groups WHERE domain = 'RT::Ticket-Role'";
my $changes  = "SELECT id FROM transactions WHERE objecttype = 'RT::Ticket'";
my $open     = OPEN / MADE;
$database->begin_work;
copy('attachments', "transactionid IN ($changes)", id => '', transactionid => '', parent => "CASE WHEN parent = 0 THEN 0 ELSE parent + $offset END");
copy('transactions', "objecttype = 'RT::Ticket'", id => '', objectid => '');
copy('cachedgroupmembers', "groupid IN ($roles)", id => '', groupid => '', via => '', immediateparentid => '', memberid => "CASE WHEN memberid = groupid THEN memberid + $offset ELSE memberid END");
copy('groupmembers', "groupid IN ($roles)", id => '', groupid => '');
copy('principals', "id IN ($roles)", id => '');
copy('groups', "domain = 'RT::Ticket-Role'", id => '', instance => '');
copy('tickets', 'true', id => '', effectiveid => '', status => "CASE WHEN copy < $open THEN 'open' ELSE 'resolved' END");
$database->commit;
$database->do('ANALYZE');

my ($tickets, $waiting) = $database->selectrow_array("SELECT count(*), count(*) FILTER (WHERE status = 'open') FROM tickets");
die "rt: $waiting of $tickets tickets are open" unless $tickets == MADE * (COPIES + 1) && $waiting == OPEN;

# Columns that are named are moved by the offset, or get what is told.
sub copy {
    my ($table, $which, %new) = @_;
    my @columns = map { $_->[0] } @{ $database->selectall_arrayref('SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema AND table_name = ?', undef, $table) };
    my @values = map { exists $new{$_} ? $new{$_} || "$_ + $offset" : $_ } @columns;
    local $" = ', ';
    $database->do("INSERT INTO $table (@columns) SELECT @values FROM $table, generate_series(1, ${\COPIES}) AS copy WHERE $which");
    $database->do("SELECT setval('${table}_id_seq', (SELECT max(id) FROM $table))");
}
