# Request Tracker on PostgreSQL as its own documentation sets it up, RT_SITE_CONFIG: mail goes to a file, none is sent.
package RT;

my ($user, $password, $host, $port) = $ENV{RT_DATABASE} =~ m{^postgres://(.*?):(.*?)@(.*?):(\d+)/};

Set($rtname, 'measured');
Set($WebDomain, '127.0.0.1');
Set($WebPort, $ENV{RT_PORT});
Set($DatabaseType, 'Pg');
Set($DatabaseHost, $host);
Set($DatabasePort, $port);
Set($DatabaseName, 'rt');
Set($DatabaseUser, $user);
Set($DatabasePassword, $password);
Set($MailCommand, 'mbox');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');

# What it writes besides its database stays in the folder of the measurement.
$MasonDataDir = "$ENV{RT_FILES}/mason";
$VarPath = $ENV{RT_FILES};

1;
