//! Pictures and files from providers: where they are asked for, and with which proof.

use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use super::Texts;
use crate::Error;
use crate::listening::whole_request;

const TWILIO: &str = "twilio http://AC1:12345@HOST +61400000000";
const META: &str = "meta http://HOST/v23.0 106540352242922 access app-secret verify-me";
const MASTODON: &str = "mastodon http://HOST access";

/// Fetches from a provider that gives these answers in this order; `HOST` is the provider, `OTHER` another host. Returns
/// the bytes, and of each request its first line and its proof.
async fn fetched(settings: &str, place: &str, answers: &[&str]) -> (Result<String, Error>, Vec<String>) {
    let provider = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let other = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let hosts = [provider.local_addr().unwrap().to_string(), other.local_addr().unwrap().to_string()];
    let filled = |text: &str| text.replace("HOST", &hosts[0]).replace("OTHER", &hosts[1]);
    let texts = Texts::open(&filled(settings)).unwrap();
    let answers: Vec<String> = answers.iter().map(|answer| filled(answer)).collect();
    let asked = tokio::spawn(async move {
        let mut asked = Vec::new();
        for answer in answers {
            let (mut stream, _) =
                tokio::select! { one = provider.accept() => one, one = other.accept() => one }.unwrap();
            let request = whole_request(&mut stream).await;
            let proof = request.lines().find(|line| line.to_lowercase().starts_with("authorization:"));
            asked.push(format!("{} {}", request.lines().next().unwrap(), proof.unwrap_or("nothing")));
            let (head, body) = answer.split_once("\n\n").unwrap();
            let whole = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
            stream.write_all(whole.as_bytes()).await.ok();
        }
        asked
    });
    let provider = settings.split(' ').next().unwrap();
    let got = texts.fetch(provider, &filled(place)).await;
    let asked = match &got {
        Err(Error::Refused(why)) if why.starts_with("no ") => {
            asked.abort();
            Vec::new()
        }
        _ => asked.await.unwrap(),
    };
    (got.map(|bytes| String::from_utf8(bytes).unwrap()), asked)
}

#[tokio::test]
async fn twilio_is_asked_with_the_proof_and_who_it_sends_us_to_without() {
    let answers =
        ["307 Temporary Redirect\r\nLocation: http://OTHER/cdn/1", "200 OK"].map(|head| format!("{head}\n\nbytes"));
    let (got, asked) = fetched(TWILIO, "http://HOST/m/1", &answers.each_ref().map(String::as_str)).await;
    assert_eq!(got.unwrap(), "bytes");
    assert_eq!(asked, ["GET /m/1 HTTP/1.1 authorization: Basic QUMxOjEyMzQ1", "GET /cdn/1 HTTP/1.1 nothing"]);
    // A signed message could name another host: it learns nothing of us.
    let (got, asked) = fetched(TWILIO, "http://OTHER/m/1", &["200 OK\n\nbytes"]).await;
    assert_eq!((got.unwrap().as_str(), asked), ("bytes", vec!["GET /m/1 HTTP/1.1 nothing".to_owned()]));
}

#[tokio::test]
async fn whatsapp_says_where_a_file_is_and_messenger_has_said_it() {
    let told = r#"200 OK

{"url": "http://OTHER/wa/1", "mime_type": "image/jpeg", "id": "900"}"#;
    let (got, asked) = fetched(META, "900", &[told, "200 OK\n\nbytes"]).await;
    assert_eq!(got.unwrap(), "bytes");
    let proof = "authorization: Bearer access";
    assert_eq!(asked, [format!("GET /v23.0/900 HTTP/1.1 {proof}"), format!("GET /wa/1 HTTP/1.1 {proof}")]);
    let (got, asked) = fetched(META, "http://OTHER/fb/1", &["200 OK\n\nbytes"]).await;
    assert_eq!((got.unwrap().as_str(), asked), ("bytes", vec!["GET /fb/1 HTTP/1.1 nothing".to_owned()]));
    let (got, _) = fetched(META, "../me", &[]).await;
    assert!(matches!(got, Err(Error::Refused(_))), "{got:?}");
}

#[tokio::test]
async fn what_is_not_given_is_told_apart() {
    for (answer, wanted) in
        [("404 Not Found", "refused"), ("503 Busy", "not now"), ("401 Who", ""), ("500 Oh", "nobody knows")]
    {
        let (got, _) = fetched(MASTODON, "http://HOST/media/1", &[&format!("{answer}\n\n")]).await;
        assert!(got.as_ref().unwrap_err().to_string().starts_with(wanted), "{answer}: {got:?}");
    }
    let (got, _) =
        fetched(MASTODON, "http://HOST/media/1", &[&format!("200 OK\n\n{}", "x".repeat(11 * 1024 * 1024))]).await;
    assert!(matches!(got, Err(Error::TooLong)), "{:?}", got.map(|bytes| bytes.len()));
    let round = "302 Found\r\nLocation: /media/1\n\n";
    let (got, asked) = fetched(MASTODON, "http://HOST/media/1", &[round; 4]).await;
    assert!(matches!(got, Err(Error::Unfit(_))) && asked.len() == 4, "{got:?} {asked:?}");
    // A provider on the Internet has no files in our own network.
    let texts = Texts::open("mastodon https://mastodon.example access").unwrap();
    for place in ["http://127.0.0.1:9/x", "https://10.0.0.8/x", "https://169.254.169.254/latest", "file:///etc/passwd"]
    {
        assert!(matches!(texts.fetch("mastodon", place).await, Err(Error::Refused(_))), "{place}");
    }
}
