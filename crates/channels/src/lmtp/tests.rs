//! LMTP, spoken line by line and over sockets.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::*;

const LIMITS: Limits = Limits { size: 1_000, recipients: 3, connections: 2, idle: Duration::from_secs(20) };

/// What is answered to bytes that arrive in pieces of a length, and the mails that were taken.
fn spoken(said: &[u8], piece: usize) -> (String, Vec<Envelope>) {
    let (mut session, mut lines) = (Session::new(LIMITS), Lines::default());
    let (mut answers, mut mails) = (String::new(), Vec::new());
    for piece in said.chunks(piece) {
        lines.push(piece);
        while let Some(line) = lines.next(session.longest()) {
            match session.line(line, |address| address.ends_with("@stoa.test")) {
                Reaction::Say(said) => answers.push_str(&said),
                Reaction::GoOn => {}
                Reaction::Take(mail) => {
                    answers.push_str(&Answer::Kept.said().repeat(mail.to.len()));
                    mails.push(mail);
                }
                Reaction::Close(said) => return (answers + &said, mails),
            }
        }
    }
    (answers, mails)
}

/// The codes of the answers.
fn codes(said: &str) -> Vec<u16> {
    let (answers, _) = spoken(said.replace('\n', "\r\n").as_bytes(), 4_096);
    let last = answers.lines().filter(|line| line.as_bytes().get(3) == Some(&b' '));
    last.filter_map(|line| line.get(..3)?.parse().ok()).collect()
}

#[test]
fn a_mail_is_taken_however_it_is_cut() {
    let said =
        b"LHLO mx\r\nMAIL FROM:<ana@example.org> SIZE=20\r\nRCPT TO:<a@stoa.test>\r\nRCPT TO:<b@stoa.test>\r\nDATA\r\n\
        Subject: q\r\n\r\n..\r\n..two\r\n\r\n.\r\nQUIT\r\n";
    let whole = spoken(said, said.len());
    for piece in 1..said.len() {
        assert_eq!(spoken(said, piece), whole, "{piece}");
    }
    let (answers, mails) = whole;
    assert_eq!(mails[0].raw, b"Subject: q\r\n\r\n.\r\n.two\r\n\r\n");
    assert_eq!(mails[0].from.as_deref(), Some("ana@example.org"));
    assert_eq!(mails[0].to, ["a@stoa.test", "b@stoa.test"]);
    assert!(
        answers.contains("250 SIZE 1000\r\n") && answers.ends_with("250 2.0.0 kept\r\n221 2.0.0 bye\r\n"),
        "{answers}"
    );
    assert_eq!(answers.matches("250 2.0.0 kept").count(), 2);
}

#[test]
fn commands_come_in_their_order() {
    assert_eq!(codes("MAIL FROM:<a@b.c>\n"), [503]);
    assert_eq!(codes("EHLO mx\nHELO mx\n"), [500, 500]);
    assert_eq!(codes("LHLO\nLHLO mx\nRCPT TO:<a@stoa.test>\nDATA\n"), [501, 250, 503, 503]);
    assert_eq!(codes("LHLO mx\nMAIL FROM:<>\nRCPT TO:<a@other.test>\nDATA\n"), [250, 250, 550, 503]);
    assert_eq!(codes("LHLO mx\nMAIL FROM:<>\nMAIL FROM:<>\nRSET\nMAIL FROM:<>\n"), [250, 250, 503, 250, 250]);
    assert_eq!(codes("NOOP\nVRFY ana\nnoop x\nSTARTTLS\nQUIT\nNOOP\n"), [250, 252, 250, 500, 221]);
    let four = "RCPT TO:<a@stoa.test>\n".repeat(4);
    assert_eq!(codes(&format!("LHLO mx\nMAIL FROM:<>\n{four}")), [250, 250, 250, 250, 250, 452]);
    assert_eq!(codes(&"x\n".repeat(30)).last(), Some(&421));
}

#[test]
fn what_is_too_large_is_refused_before_or_after() {
    assert_eq!(codes("LHLO mx\nMAIL FROM:<a@b.c> SIZE=1001\n"), [250, 552]);
    assert_eq!(codes("LHLO mx\nMAIL FROM:<a@b.c> SIZE=99999999999999999999999\n"), [250, 501]);
    let text = format!("{}\n", "x".repeat(300)).repeat(4);
    let said = format!("LHLO mx\nMAIL FROM:<>\nRCPT TO:<a@stoa.test>\nRCPT TO:<b@stoa.test>\nDATA\n{text}.\nNOOP\n");
    assert_eq!(codes(&said), [250, 250, 250, 250, 354, 552, 552, 250]);
    // A line of a mail may have more than a thousand octets, and none without end.
    let endless = format!("LHLO mx\nMAIL FROM:<>\nRCPT TO:<a@stoa.test>\nDATA\n{}", "x".repeat(3_000));
    assert_eq!(codes(&endless).last(), Some(&552));
    assert_eq!(codes(&"x".repeat(3_000)), [500]);
}

#[test]
fn no_second_mail_hides_in_the_first() {
    let head = "LHLO mx\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<a@stoa.test>\r\nDATA\r\n";
    for inside in
        ["x\n.\nMAIL FROM:<eve@b.c>\r\n", "x\r.\r\n", "x\n.\r\n", "x\r\n.\rRCPT TO:<b@stoa.test>\r\n", "x\r\n.\n"]
    {
        let (answers, mails) = spoken(format!("{head}{inside}\r\n.\r\n").as_bytes(), 4_096);
        assert!(mails.is_empty() && answers.contains("\r\n550 5.6.0"), "{inside:?}: {answers}");
    }
    let (answers, _) = spoken(b"LHLO mx\nNOOP\r\n", 100);
    assert_eq!(answers, "500 5.5.2 a line ends with CR LF alone\r\n");
}

#[test]
fn addresses_are_read_as_they_are_written() {
    let from = |path: &str| match Command::read(format!("MAIL FROM:{path}").as_bytes()) {
        Command::Mail(Path::Address(address), _) => address,
        Command::Mail(Path::Null, _) => "nobody".to_owned(),
        _ => "-".to_owned(),
    };
    assert_eq!(from("<ana@example.org>"), "ana@example.org");
    assert_eq!(from(" <ana@example.org> BODY=8BITMIME"), "ana@example.org");
    assert_eq!(from("<>"), "nobody");
    assert_eq!(from("<@relay.test,@other.test:ana@example.org>"), "ana@example.org");
    assert_eq!(from("<\"a>b\"@example.org>"), "\"a>b\"@example.org");
    assert_eq!(from("<ana@exämple.org>"), "ana@exämple.org");
    for bad in ["ana@example.org", "<ana>", "<ana@>", "<@x>", "<a@b", "<a@b>x", "<a b@c d>", "<a\u{7}@b>"] {
        assert_eq!(from(bad), "-", "{bad}");
    }
    assert_eq!(Command::read(b"MAIL FROM:<\xff@b>"), Command::Unknown);
}

#[derive(Clone, Default)]
struct Kept {
    mails: Arc<Mutex<Vec<Envelope>>>,
    is_away: bool,
}

impl Handler for Kept {
    fn is_ours(&self, address: &str) -> bool {
        address.ends_with("@stoa.test")
    }

    async fn take(&self, mail: Envelope) -> Vec<Answer> {
        let answers = vec![if self.is_away { Answer::NotNow } else { Answer::Kept }; mail.to.len()];
        self.mails.lock().unwrap().push(mail);
        answers
    }
}

/// Everything that a server answers to what is said at once.
async fn over_a_socket(handler: Kept, said: &str) -> String {
    let listener = Listener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.port().unwrap();
    let (stop, stopped) = watch::channel(false);
    let server = tokio::spawn(serve(listener, handler, LIMITS, stopped));
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(said.replace('\n', "\r\n").as_bytes()).await.unwrap();
    let mut answers = String::new();
    stream.read_to_string(&mut answers).await.unwrap();
    stop.send_replace(true);
    server.await.unwrap();
    answers
}

const MAIL: &str =
    "LHLO mx\nMAIL FROM:<>\nRCPT TO:<a@stoa.test>\nRCPT TO:<b@stoa.test>\nDATA\nSubject: q\n\nHello\n.\nQUIT\n";

#[tokio::test]
async fn a_server_says_received_only_where_it_is_kept() {
    let kept = Kept::default();
    let answers = over_a_socket(kept.clone(), MAIL).await;
    assert!(answers.ends_with("250 2.0.0 kept\r\n250 2.0.0 kept\r\n221 2.0.0 bye\r\n"), "{answers}");
    assert_eq!(kept.mails.lock().unwrap().len(), 1);
    let answers = over_a_socket(Kept { is_away: true, ..Kept::default() }, MAIL).await;
    assert_eq!(answers.matches("451 4.3.0").count(), 2, "{answers}");
}

#[tokio::test]
async fn a_server_ends_and_has_room_for_so_many() {
    let listener = Listener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.port().unwrap();
    let (stop, stopped) = watch::channel(false);
    let server = tokio::spawn(serve(listener, Kept::default(), LIMITS, stopped));
    let mut streams = Vec::new();
    let mut greetings = Vec::new();
    for _ in 0..3 {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        let mut code = [0; 3];
        stream.read_exact(&mut code).await.unwrap();
        greetings.push(String::from_utf8_lossy(&code).into_owned());
        streams.push(stream);
    }
    assert_eq!(greetings, ["220", "220", "421"]);
    stop.send_replace(true);
    server.await.unwrap();
    let mut last = String::new();
    streams[0].read_to_string(&mut last).await.unwrap();
    assert!(last.ends_with("421 4.3.2 the server ends, try again\r\n"), "{last}");
}

#[tokio::test]
async fn a_socket_that_a_killed_process_left_is_used_again() {
    let path = std::env::temp_dir().join(format!("stoa-lmtp-{}", std::process::id()));
    let address = path.display().to_string();
    let first = Listener::bind(&address).await.unwrap();
    assert!(Listener::bind(&address).await.is_err(), "somebody listens there");
    drop(first);
    assert!(path.exists());
    drop(Listener::bind(&format!("unix:{address}")).await.unwrap());
    std::fs::remove_file(path).unwrap();
}
