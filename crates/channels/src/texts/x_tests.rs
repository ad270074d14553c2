//! The client of X against a listener that answers in the shapes of the public documentation.

use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use super::tests::{message, one_request};
use super::{Arrived, Polled, Post, Received, Reply, Sent, Service, ShortMessage, Texts};
use crate::Error;
use crate::listening::whole_request;

fn settings(host: &str) -> String {
    format!("x http://{host} 99 key secret token token-secret")
}

async fn sent(to: &str, reply: Option<(&str, bool)>, answer: &'static str) -> (Result<Sent, Error>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let texts = Texts::open(&settings(&listener.local_addr().unwrap().to_string())).unwrap();
    let asked = tokio::spawn(one_request(listener, Some(answer)));
    let reply = reply.map(|(post, is_public)| Reply { post: post.to_owned(), is_public });
    let text = ShortMessage { to: to.to_owned(), words: "Yes".to_owned(), key: "n1".to_owned(), reply };
    let sent = texts.send(&text, "").await;
    (sent, asked.await.unwrap())
}

#[tokio::test]
async fn a_post_is_answered_beneath_it_and_its_author_in_private() {
    let (name, asked) =
        sent("x:254", Some(("7", true)), "201 Created\n{\"data\":{\"id\":\"8\",\"text\":\"Yes\"}}").await;
    assert_eq!(name.unwrap(), Sent { id: "8".to_owned(), reaches: None });
    assert!(asked.starts_with("POST /2/tweets HTTP/1.1\r\n"), "{asked}");
    assert!(asked.contains("authorization: OAuth oauth_consumer_key=\"key\", "), "{asked}");
    assert!(asked.ends_with(r#"{"text":"Yes","reply":{"in_reply_to_tweet_id":"7"}}"#), "{asked}");

    let answer = "201 Created\n{\"data\":{\"dm_conversation_id\":\"99-254\",\"dm_event_id\":\"12\"}}";
    for reply in [Some(("7", false)), None] {
        let (name, asked) = sent("x:254", reply, answer).await;
        assert_eq!(name.unwrap().id, "12");
        assert!(asked.starts_with("POST /2/dm_conversations/with/254/messages HTTP/1.1\r\n"), "{asked}");
        assert!(asked.ends_with(r#"{"text":"Yes"}"#), "{asked}");
    }
    // Who takes no messages of ours is not asked again; and ids stand in paths.
    let (refused, _) = sent("x:254", None, "403 Forbidden\n{\"title\":\"Forbidden\"}").await;
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    let texts = Texts::open(&settings("127.0.0.1:9")).unwrap();
    let odd = ShortMessage { to: "x:1/../2".to_owned(), words: String::new(), key: String::new(), reply: None };
    assert!(matches!(texts.send(&odd, "").await, Err(Error::Refused(_))));
    assert!(matches!(Texts::open("x https://api.x.com door a b c d").map(drop), Err(Error::Settings(_))));
}

/// Serves the answers in their order, and returns what was asked for.
async fn polled(stream: &str, place: Option<&str>, answers: Vec<&str>) -> (Result<Polled, Error>, Vec<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let texts = Texts::open(&settings(&listener.local_addr().unwrap().to_string())).unwrap();
    let answers: Vec<String> = answers.into_iter().map(str::to_owned).collect();
    let served = tokio::spawn(async move {
        let mut asked = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let request = whole_request(&mut stream).await;
            asked.push(request.lines().next().unwrap_or_default().to_owned());
            let (status, body) = answer.split_once('\n').unwrap();
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            stream.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
        }
        asked
    });
    let polled = texts.poll(stream, place).await;
    (polled, served.await.unwrap())
}

const AUTHORS: &str = r#""includes":{"users":[{"id":"254","name":"Ana S.","username":"anas"}]}"#;

#[tokio::test]
async fn mentions_are_posts_and_come_in_their_order_over_all_pages() {
    let first = format!(
        r#"200 OK
{{"data":[{{"id":"12","text":"@door And when?","author_id":"254","created_at":"2026-07-06T00:00:00.000Z","lang":"en"}},{{"id":"11","text":"ours","author_id":"99"}}],{AUTHORS},"meta":{{"newest_id":"12","oldest_id":"11","result_count":2,"next_token":"t2"}}}}"#
    );
    let second = format!(
        r#"200 OK
{{"data":[{{"id":"10","text":"@door @other Where is my form &amp; fee?","author_id":"254","created_at":"2026-07-06T00:00:00.000Z","lang":"en"}}],{AUTHORS},"meta":{{"newest_id":"10","oldest_id":"10","result_count":1}}}}"#
    );
    let (polled, asked) = polled("x-mentions", Some("9"), vec![&first, &second]).await;
    assert!(asked[0].starts_with("GET /2/users/99/mentions?tweet.fields=created_at%2Cauthor_id%2Clang&"), "{asked:?}");
    assert!(asked[0].contains("&since_id=9 ") && asked[1].contains("&pagination_token=t2 "), "{asked:?}");
    let one = |id: &str, words: &str| {
        let link = Some(format!("https://x.com/anas/status/{id}"));
        Arrived::Message(Received {
            name: Some("Ana S., @anas".to_owned()),
            sent_at: Some(1_783_296_000_000),
            is_sms: false,
            language: Some("en".to_owned()),
            post: Some(Post { service: Service::X, id: id.to_owned(), link, is_change: false }),
            ..message(&format!("x:{id}"), "x:254", words)
        })
    };
    let polled = polled.unwrap();
    assert_eq!(polled.arrived, [one("10", "Where is my form & fee?"), one("12", "And when?")]);
    assert_eq!((polled.place.as_deref(), polled.is_more), (Some("12"), false));
}

#[tokio::test]
async fn direct_messages_are_read_until_what_is_known() {
    let page = format!(
        r#"200 OK
{{"data":[{{"id":"22","event_type":"MessageCreate","text":"Hello","sender_id":"254","created_at":"2026-07-06T00:00:00.000Z"}},{{"id":"21","event_type":"MessageCreate","text":"ours","sender_id":"99"}},{{"id":"20","event_type":"MessageCreate","text":"known","sender_id":"254"}}],{AUTHORS},"meta":{{"result_count":3,"next_token":"t2"}}}}"#
    );
    let (some, asked) = polled("x-messages", Some("20"), vec![&page]).await;
    assert!(asked[0].starts_with("GET /2/dm_events?") && !asked[0].contains("since_id"), "{asked:?}");
    let some = some.unwrap();
    let Some(Arrived::Message(received)) = some.arrived.first() else { panic!("{some:?}") };
    assert_eq!((some.arrived.len(), received.id.as_str(), received.words.as_str()), (1, "x:22", "Hello"));
    assert_eq!((received.from.as_str(), &received.post), ("x:254", &None));
    assert_eq!(some.place.as_deref(), Some("22"));
    // Who turns it on answers nothing of before; and X is left alone when it says so.
    let (first, _) = polled("x-messages", None, vec![&page]).await;
    assert_eq!(first.unwrap(), Polled { place: Some("22".to_owned()), ..Polled::default() });
    let (nothing, _) = polled("x-mentions", None, vec!["200 OK\n{\"meta\":{\"result_count\":0}}"]).await;
    assert_eq!(nothing.unwrap().place.as_deref(), Some("1"));
    let (busy, _) = polled("x-mentions", Some("1"), vec!["429 Slow\n{}"]).await;
    assert_eq!(busy.unwrap(), Polled { pause: Some(900), ..Polled::default() });
    let (away, _) = polled("x-mentions", Some("1"), vec!["503 Away\n{}"]).await;
    assert!(matches!(away, Err(Error::Passing(_))));
}
