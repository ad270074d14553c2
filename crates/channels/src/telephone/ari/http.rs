//! What Asterisk is asked to do, over HTTP: one request for each verb.

use std::time::Duration;

use reqwest::{Client, Method, Url};
use serde_json::Value;

use crate::Error;

/// Asterisk answers at once; one that does not is stuck.
const PATIENCE: Duration = Duration::from_secs(5);
/// Ten minutes of a recording, and a list of very many channels.
const MOST_BYTES: usize = 12 * 1024 * 1024;

/// An Asterisk, and who we are there; clones share its connections.
#[derive(Clone)]
pub(super) struct Ari {
    client: Client,
    base: Url,
    name: String,
    password: String,
    pub(super) app: String,
}

impl Ari {
    /// `http://NAME:PASSWORD@HOST:PORT`, and the application that the dial plan names.
    pub(super) fn open(address: &str, app: &str) -> Result<Ari, Error> {
        let wrong = |why: &str| Error::Settings(format!("no address of ARI: {why}"));
        let mut base: Url = address.parse().map_err(|_| wrong("http://NAME:PASSWORD@HOST:PORT is one"))?;
        if base.scheme() != "https" && !(base.scheme() == "http" && is_here(&base)) {
            return Err(wrong("to another machine it has to begin with https://"));
        }
        if app.is_empty() || !app.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter)) {
            return Err(wrong("the name of the application has letters, digits, - and _"));
        }
        let plain = |text: &str| percent_decoded(text);
        let (name, password) = (plain(base.username()), plain(base.password().unwrap_or_default()));
        if name.is_empty() || password.is_empty() {
            return Err(wrong("it has no name or no password"));
        }
        let gone = |()| wrong("it has no host");
        base.set_username("").map_err(gone)?;
        base.set_password(None).map_err(gone)?;
        crate::install_tls();
        let client = Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none()).no_proxy();
        let client = client.build().map_err(|error| Error::Settings(error.to_string()))?;
        Ok(Ari { client, base, name, password, app: app.to_owned() })
    }

    /// Whether it is on this machine.
    pub(super) fn is_near(&self) -> bool {
        is_here(&self.base)
    }

    /// Where something is: each part of the path may hold any letter.
    pub(super) fn at(&self, path: &[&str], query: &[(&str, &str)]) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut parts) = url.path_segments_mut() {
            parts.clear().push("ari").extend(path);
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        url
    }

    /// The value of `Authorization`.
    pub(super) fn key(&self) -> String {
        use base64::Engine;
        let both = format!("{}:{}", self.name, self.password);
        format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(both))
    }

    pub(super) async fn get(&self, path: &[&str]) -> Result<Value, Error> {
        self.ask(Method::GET, path, &[]).await
    }

    pub(super) async fn post(&self, path: &[&str], query: &[(&str, &str)]) -> Result<Value, Error> {
        self.ask(Method::POST, path, query).await
    }

    /// What is not there any more is deleted.
    pub(super) async fn delete(&self, path: &[&str]) -> Result<(), Error> {
        match self.ask(Method::DELETE, path, &[]).await {
            Ok(_) | Err(Error::Refused(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// What a channel's variable holds, if anything.
    pub(super) async fn variable(&self, path: &[&str], name: &str) -> Option<String> {
        let found = self.ask(Method::GET, path, &[("variable", name)]).await.ok()?;
        found.get("value").and_then(Value::as_str).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// A recording, as a WAV file; it is not kept there.
    pub(super) async fn recording(&self, name: &str) -> Result<Vec<u8>, Error> {
        let file = self.bytes(Method::GET, &["recordings", "stored", name, "file"], &[]).await?;
        self.delete(&["recordings", "stored", name]).await?;
        Ok(file)
    }

    async fn ask(&self, method: Method, path: &[&str], query: &[(&str, &str)]) -> Result<Value, Error> {
        let body = self.bytes(method, path, query).await?;
        if body.is_empty() {
            return Ok(Value::Null);
        }
        serde_json::from_slice(&body).map_err(|error| Error::Unfit(error.to_string()))
    }

    async fn bytes(&self, method: Method, path: &[&str], query: &[(&str, &str)]) -> Result<Vec<u8>, Error> {
        let passing = |error: reqwest::Error| Error::Passing(error.without_url().to_string());
        let request = self.client.request(method, self.at(path, query)).header("authorization", self.key());
        let mut response = request.send().await.map_err(passing)?;
        let status = response.status();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(passing)? {
            body.extend_from_slice(&chunk);
            if body.len() > MOST_BYTES {
                return Err(Error::TooLong);
            }
        }
        let what = || {
            let said: Value = serde_json::from_slice(&body).unwrap_or_default();
            let said = said.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
            format!("Asterisk says {} to {}: {said}", status.as_u16(), path.first().copied().unwrap_or_default())
        };
        match status.as_u16() {
            200..300 => Ok(body),
            401 | 403 => Err(Error::Settings(what())),
            400..500 => Err(Error::Refused(what())),
            _ => Err(Error::Passing(what())),
        }
    }
}

fn is_here(url: &Url) -> bool {
    matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"))
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'%').then(|| after.get(..2)).flatten();
        let code = code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpListener;

    #[test]
    fn addresses_hold_any_name_and_no_password() {
        let ari = Ari::open("http://stoa:p%40ss%2Fword@127.0.0.1:8188", "stoa").unwrap();
        let url = ari.at(&["channels", "a/b?c~1", "play"], &[("media", "sound:http://x/y&z"), ("playbackId", "1~2")]);
        assert_eq!(
            url.as_str(),
            "http://127.0.0.1:8188/ari/channels/a%2Fb%3Fc~1/play?media=sound%3Ahttp%3A%2F%2Fx%2Fy%26z&playbackId=1%7E2"
        );
        // stoa:p@ss/word
        assert_eq!(ari.key(), "Basic c3RvYTpwQHNzL3dvcmQ=");
        assert_eq!(ari.at(&["events"], &[]).as_str(), "http://127.0.0.1:8188/ari/events");
    }

    #[test]
    fn no_password_goes_over_a_network_in_the_open() {
        for (address, app, is_fine) in [
            ("http://a:b@localhost:8188", "stoa", true),
            ("https://a:b@pbx.example", "stoa", true),
            ("http://a:b@pbx.example", "stoa", false),
            ("ws://a:b@localhost", "stoa", false),
            ("http://a@localhost", "stoa", false),
            ("http://localhost", "stoa", false),
            ("http://a:b@localhost", "", false),
            ("http://a:b@localhost", "stoa,other", false),
            ("localhost", "stoa", false),
        ] {
            assert_eq!(Ari::open(address, app).is_ok(), is_fine, "{address} {app}");
        }
    }

    #[tokio::test]
    async fn what_is_refused_is_not_what_passes() {
        for (status, is_passing, is_settings) in [
            ("404 Not Found", false, false),
            ("500 Internal Server Error", true, false),
            ("401 Unauthorized", false, true),
        ] {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let at = listener.local_addr().unwrap();
            let server = tokio::spawn(async move {
                let (mut stream, _) = listener.accept().await.unwrap();
                let asked = crate::listening::whole_request(&mut stream).await;
                let body = r#"{"message":"Channel not found"}"#;
                let answer = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
                stream.write_all(answer.as_bytes()).await.unwrap();
                asked
            });
            let ari = Ari::open(&format!("http://stoa:secret@{at}"), "stoa").unwrap();
            let error = ari.post(&["channels", "1", "answer"], &[]).await.unwrap_err();
            assert_eq!((error.is_passing(), matches!(error, Error::Settings(_))), (is_passing, is_settings), "{error}");
            assert!(
                error.to_string().contains("Channel not found") && !error.to_string().contains("secret"),
                "{error}"
            );
            let asked = server.await.unwrap().to_lowercase();
            assert!(asked.starts_with("post /ari/channels/1/answer http/1.1\r\n"), "{asked}");
            assert!(asked.contains("authorization: basic"), "{asked}");
        }
    }
}
