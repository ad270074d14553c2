//! Posts that everybody can read: comments on a page by Meta's webhook, with signatures that `openssl dgst` made, and
//! mentions by Mastodon's API, in the shapes that its documentation has.

use tokio::net::TcpListener;

use super::tests::{META, message, one_request, read};
use super::{Arrived, Polled, Post, PostNews, PostState, Received, Reply, Sent, Service, ShortMessage, Texts};
use crate::Error;

const MASTODON: &str = "mastodon http://HOST access";

fn comment(verb: &str, rest: &str) -> String {
    format!(
        r#"{{"object":"page","entry":[{{"id":"1067","time":1783296001,"changes":[{{"field":"feed","value":{{"item":"comment","verb":"{verb}","comment_id":"44_55","post_id":"1067_44","parent_id":"1067_44","created_time":1783296000,{rest}}}}}]}}]}}"#
    )
}

/// As Meta signs it.
fn told(body: &str) -> Result<Vec<Arrived>, Error> {
    use hmac::{Hmac, KeyInit, Mac};
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(b"app-secret").unwrap();
    mac.update(body.as_bytes());
    let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    read(META, &format!("sha256={hex}"), body)
}

const ANA: &str = r#""from":{"id":"254","name":"Ana S."},"message":"Where is my form?""#;

#[test]
fn a_comment_is_a_post_of_its_author_and_what_becomes_of_it_is_told() {
    let body = comment("add", ANA);
    // openssl dgst -sha256 -hmac app-secret
    let proof = "sha256=e3f504917d02a33031ef7b2c14a85213c1b4480b99a2f1eea7bf2c8a48126f8b";
    assert_eq!(read(META, proof, &body).unwrap(), told(&body).unwrap());
    let post = Post {
        service: Service::Facebook,
        id: "1067/44_55".to_owned(),
        link: Some("https://www.facebook.com/44_55".to_owned()),
        is_change: false,
    };
    let added = Received {
        name: Some("Ana S.".to_owned()),
        sent_at: Some(1_783_296_000_000),
        is_sms: false,
        post: Some(post.clone()),
        ..message("facebook:44_55", "facebook:254", "Where is my form?")
    };
    assert_eq!(told(&body).unwrap(), [Arrived::Message(added.clone())]);
    let changed = Received {
        id: "facebook:44_55#1783296000".to_owned(),
        post: Some(Post { is_change: true, ..post.clone() }),
        ..added
    };
    assert_eq!(told(&comment("edited", ANA)).unwrap(), [Arrived::Message(changed)]);
    for (verb, now) in [("hide", PostState::Hidden), ("unhide", PostState::Shown), ("remove", PostState::Removed)] {
        let news = PostNews { service: Service::Facebook, id: post.id.clone(), now };
        assert_eq!(told(&comment(verb, r#""from":{"id":"254"}"#)).unwrap(), [Arrived::Post(news)], "{verb}");
    }
    // What the page itself wrote, and what is no comment, is nothing for us.
    assert_eq!(told(&comment("add", r#""from":{"id":"1067","name":"The page"},"message":"Thanks""#)).unwrap(), []);
    assert_eq!(told(&comment("add", ANA).replace(r#""item":"comment""#, r#""item":"reaction""#)).unwrap(), []);
    assert!(matches!(read(META, "sha256=00", &body), Err(Error::Refused(_))));
}

async fn sent(settings: &str, text: ShortMessage, answer: &'static str) -> (Result<Sent, Error>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let texts = Texts::open(&settings.replace("HOST", &listener.local_addr().unwrap().to_string())).unwrap();
    let asked = tokio::spawn(one_request(listener, Some(answer)));
    let sent = texts.send(&text, "").await;
    (sent, asked.await.unwrap())
}

fn answer(to: &str, post: &str, is_public: bool) -> ShortMessage {
    ShortMessage {
        to: to.to_owned(),
        words: "Yes".to_owned(),
        key: "n1".to_owned(),
        reply: Some(Reply { post: post.to_owned(), is_public }),
    }
}

#[tokio::test]
async fn a_comment_is_answered_beneath_it_or_in_private() {
    let text = answer("facebook:254", "1067/44_55", true);
    let (name, asked) = sent(META, text, "200 OK\n{\"id\": \"44_56\"}").await;
    assert_eq!(name.unwrap(), Sent { id: "44_56".to_owned(), reaches: None });
    assert!(asked.starts_with("POST /v23.0/44_55/comments HTTP/1.1\r\n"), "{asked}");
    assert!(asked.ends_with(r#"{"message":"Yes"}"#), "{asked}");

    let text = answer("facebook:254", "1067/44_55", false);
    let (name, asked) = sent(META, text, "200 OK\n{\"recipient_id\": \"777\", \"message_id\": \"m_9\"}").await;
    assert_eq!(name.unwrap(), Sent { id: "m_9".to_owned(), reaches: Some("messenger:777".to_owned()) });
    assert!(asked.starts_with("POST /v23.0/1067/messages HTTP/1.1\r\n"), "{asked}");
    assert!(asked.contains(r#"{"recipient":{"comment_id":"44_55"}"#), "{asked}");

    let texts = Texts::open(&META.replace("HOST", "127.0.0.1:9")).unwrap();
    for odd in ["1067", "1067/../me", "/", "1067/44?x"] {
        assert!(matches!(texts.send(&answer("facebook:254", odd, true), "").await, Err(Error::Refused(_))), "{odd}");
    }
    // The account of a page is no address for messages.
    let plain = ShortMessage { reply: None, ..answer("facebook:254", "", false) };
    assert!(matches!(texts.send(&plain, "").await, Err(Error::Refused(_))));
}

#[tokio::test]
async fn mastodon_is_told_who_reads_a_post() {
    let (name, asked) = sent(MASTODON, answer("mastodon:ana@b.test", "7", true), "200 OK\n{\"id\": \"8\"}").await;
    assert_eq!(name.unwrap(), Sent { id: "8".to_owned(), reaches: None });
    assert!(asked.starts_with("POST /api/v1/statuses HTTP/1.1\r\n"), "{asked}");
    assert!(
        asked.contains("idempotency-key: n1-0\r\n") && asked.contains("authorization: Bearer access\r\n"),
        "{asked}"
    );
    assert!(asked.ends_with(r#"{"status":"@ana@b.test Yes","visibility":"unlisted","in_reply_to_id":"7"}"#), "{asked}");
    let (_, asked) = sent(MASTODON, answer("mastodon:ana@b.test", "7", false), "200 OK\n{\"id\": \"8\"}").await;
    assert!(asked.contains(r#""visibility":"direct""#), "{asked}");
    let plain = ShortMessage { reply: None, ..answer("mastodon:ana@b.test", "", false) };
    let (_, asked) = sent(MASTODON, plain, "200 OK\n{\"id\": \"8\"}").await;
    assert!(asked.ends_with(r#"{"status":"@ana@b.test Yes","visibility":"direct"}"#), "{asked}");
    // A text that needs two posts, of which the second is lost: nobody sends the first again.
    let long = ShortMessage { words: "word ".repeat(120), ..answer("mastodon:ana@b.test", "7", false) };
    let (lost, _) = sent(MASTODON, long, "200 OK\n{\"id\": \"8\"}").await;
    assert!(matches!(lost, Err(Error::Uncertain(_))), "{lost:?}");
    let (gone, _) = sent(MASTODON, answer("mastodon:ana@b.test", "7", true), "404 Gone\n{}").await;
    assert!(matches!(gone, Err(Error::Refused(_))), "{gone:?}");
}

/// Serves the answers in their order, and returns what was asked for.
async fn polled(place: Option<&str>, answers: Vec<String>) -> (Result<Polled, Error>, Vec<String>) {
    use tokio::io::AsyncWriteExt;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let texts = Texts::open(&MASTODON.replace("HOST", &listener.local_addr().unwrap().to_string())).unwrap();
    let served = tokio::spawn(async move {
        let mut asked = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let request = crate::listening::whole_request(&mut stream).await;
            asked.push(request.lines().next().unwrap_or_default().to_owned());
            let (head, body) = answer.split_once("\n\n").unwrap();
            let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            stream.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
        }
        asked
    });
    let polled = texts.poll("mastodon", place).await;
    (polled, served.await.unwrap())
}

fn mention(id: &str, account: &str, rest: &str) -> String {
    format!(
        r#"{{"id":"{id}","type":"mention","created_at":"2026-07-06T00:00:00.000Z","account":{account},"status":{{"id":"s{id}","created_at":"2026-07-06T00:00:00.000Z","language":"en","url":"https://b.test/@ana/{id}","media_attachments":[],"tags":[],"mentions":[{{"id":"1","username":"door","acct":"door","url":"https://a.test/@door"}}],"content":"<p><span class=\"h-card\"><a href=\"https://a.test/@door\" class=\"u-url mention\">@<span>door</span></a></span> Where is my form?<br>I &amp; my son &lt;wait&gt;.</p><script>alert(1)</script>",{rest}}}}}"#
    )
}

const AUTHOR: &str = r#"{"id":"9","acct":"ana@b.test","display_name":"Ana S.","bot":false}"#;

#[tokio::test]
async fn mentions_come_once_in_their_order_and_say_who_reads_them() {
    let own = "200 OK\n\n{\"id\":\"1\",\"acct\":\"door\"}".to_owned();
    let program = AUTHOR.replace("\"bot\":false", "\"bot\":true");
    let list = [
        mention("1002", AUTHOR, r#""visibility":"direct""#),
        mention("1003", &program, r#""visibility":"unlisted""#),
        mention("1001", AUTHOR, r#""visibility":"public""#),
        // Ours, what we know, and what is only passed on.
        mention("1004", &AUTHOR.replace("\"9\"", "\"1\""), r#""visibility":"public""#),
        mention("900", AUTHOR, r#""visibility":"public""#),
        mention("1005", AUTHOR, r#""visibility":"public","reblog":{"id":"1"}"#),
    ];
    let (polled, asked) = polled(Some("1000"), vec![own, format!("200 OK\n\n[{}]", list.join(","))]).await;
    let polled = polled.unwrap();
    assert_eq!(asked[1], "GET /api/v1/notifications?types[]=mention&limit=40&min_id=1000 HTTP/1.1");
    assert_eq!((polled.place.as_deref(), polled.is_more, polled.pause), (Some("1005"), false, None));
    let post = |id: &str| Post {
        service: Service::Mastodon,
        id: format!("s{id}"),
        link: Some(format!("https://b.test/@ana/{id}")),
        is_change: false,
    };
    let first = Received {
        name: Some("Ana S.".to_owned()),
        sent_at: Some(1_783_296_000_000),
        is_sms: false,
        language: Some("en".to_owned()),
        post: Some(post("1001")),
        ..message("mastodon:s1001", "mastodon:ana@b.test", "Where is my form?\nI & my son <wait>.")
    };
    let direct = Received { id: "mastodon:s1002".to_owned(), post: None, ..first.clone() };
    let machine =
        Received { id: "mastodon:s1003".to_owned(), is_machine: true, post: Some(post("1003")), ..first.clone() };
    assert_eq!(polled.arrived, [first, direct, machine].map(Arrived::Message));
}

#[tokio::test]
async fn who_turns_it_on_answers_nothing_of_before_and_a_busy_server_is_left_alone() {
    let list = format!("200 OK\n\n[{}]", mention("1002", AUTHOR, r#""visibility":"public""#));
    let (first, _) = polled(None, vec![list]).await;
    assert_eq!(first.unwrap(), Polled { place: Some("1002".to_owned()), ..Polled::default() });
    let (nothing, _) = polled(None, vec!["200 OK\n\n[]".to_owned()]).await;
    assert_eq!(nothing.unwrap().place.as_deref(), Some("0"));
    let busy = "429 Slow\r\nRetry-After: 120\n\n".to_owned();
    let (busy, _) = polled(None, vec![busy]).await;
    assert_eq!(busy.unwrap(), Polled { pause: Some(120), ..Polled::default() });
    let (broken, _) = polled(None, vec!["200 OK\n\n<html>".to_owned()]).await;
    assert!(matches!(broken, Err(Error::Unfit(_))));
    let (away, _) = polled(None, vec!["502 Bad\n\n".to_owned()]).await;
    assert!(matches!(away, Err(Error::Passing(_))));
}
