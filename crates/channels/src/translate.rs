//! An engine that translates between languages, which an agency runs or buys: none comes with Stoa. It is asked in the
//! form of `LibreTranslate`'s API (docs.libretranslate.com), which others speak too.

use serde_json::{Value, json};

use crate::Error;
use crate::web::{Ask, Caller};

/// A connected engine, or none; clones share its connections.
#[derive(Clone, Debug, Default)]
pub struct Translator(Option<Engine>);

#[derive(Clone, Debug)]
struct Engine {
    caller: Caller,
    /// `https://translate.example/translate`.
    address: String,
    key: Option<String>,
}

impl Translator {
    /// An engine by its settings: `libretranslate https://translate.example [KEY]`.
    ///
    /// # Errors
    /// If the settings name no engine.
    pub fn open(settings: &str) -> Result<Translator, Error> {
        let parts: Vec<&str> = settings.split_whitespace().collect();
        let (address, key) = match parts.as_slice() {
            ["libretranslate", address] => (address, None),
            ["libretranslate", address, key] => (address, Some((*key).to_owned())),
            _ => {
                let how =
                    "an engine for translation is written `libretranslate ADDRESS` or `libretranslate ADDRESS KEY`";
                return Err(Error::Settings(how.to_owned()));
            }
        };
        let address = format!("{}/translate", address.trim_end_matches('/'));
        Ok(Translator(Some(Engine { caller: Caller::new()?, address, key })))
    }

    pub fn is_there(&self) -> bool {
        self.0.is_some()
    }

    /// Words in another language. Languages are BCP 47 tags, and the engine gets them as they are.
    ///
    /// # Errors
    /// [`Error::Passing`] and [`Error::Uncertain`] if a retry makes sense; any other if the engine will not do it.
    pub async fn translate(&self, words: &str, (from, to): (&str, &str)) -> Result<String, Error> {
        let none = || Error::Settings("no engine for translation is set up".to_owned());
        let engine = self.0.as_ref().ok_or_else(none)?;
        let body = json!({"q": words, "source": from, "target": to, "format": "text", "api_key": engine.key});
        let ask = Ask {
            method: "POST".to_owned(),
            address: engine.address.clone(),
            headers: vec![("content-type".to_owned(), b"application/json".to_vec())],
            body: body.to_string().into_bytes(),
        };
        let response = engine.caller.call(ask).await?;
        let told: Value = serde_json::from_slice(&response.body).unwrap_or_default();
        let why = || told["error"].as_str().unwrap_or_default().chars().take(200).collect::<String>();
        match (response.status, told["translatedText"].as_str()) {
            (200, Some(text)) if !text.trim().is_empty() => Ok(text.to_owned()),
            (200, _) => Err(Error::Unfit("the answer has no words".to_owned())),
            (408 | 429 | 500..=599, _) => Err(Error::Passing(format!("{}: {}", response.status, why()))),
            (status, _) => Err(Error::Refused(format!("{status}: {}", why()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpListener;

    use super::*;
    use crate::listening::whole_request;

    async fn asked(status: &'static str, answer: &'static str) -> (Result<String, Error>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let settings = format!("libretranslate http://{} key-1", listener.local_addr().unwrap());
        let engine = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let request = whole_request(&mut stream).await;
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", answer.len());
            stream.write_all(format!("{head}{answer}").as_bytes()).await.unwrap();
            request
        });
        let got = Translator::open(&settings).unwrap().translate("Xin chào", ("vi", "en")).await;
        (got, engine.await.unwrap())
    }

    #[tokio::test]
    async fn an_engine_is_asked_as_it_documents() {
        let (got, request) = asked("200 OK", r#"{"translatedText": "Hello"}"#).await;
        assert_eq!(got.unwrap(), "Hello");
        assert!(request.starts_with("POST /translate HTTP/1.1\r\n"), "{request}");
        let body: Value = serde_json::from_str(request.split_once("\r\n\r\n").unwrap().1).unwrap();
        let wanted = json!({"q": "Xin chào", "source": "vi", "target": "en", "format": "text", "api_key": "key-1"});
        assert_eq!(body, wanted);
    }

    #[tokio::test]
    async fn what_an_engine_does_not_do_is_told_apart() {
        let refused = asked("400 Bad", r#"{"error": "tlh is not supported"}"#).await.0.unwrap_err();
        assert_eq!(refused.to_string(), "refused: 400: tlh is not supported");
        assert!(asked("429 Slow", "{}").await.0.unwrap_err().is_passing());
        assert!(matches!(asked("200 OK", r#"{"translatedText": " "}"#).await.0, Err(Error::Unfit(_))));
        assert!(matches!(asked("200 OK", "<html>").await.0, Err(Error::Unfit(_))));
        assert!(matches!(Translator::open("google x"), Err(Error::Settings(_))));
        let nobody = Translator::default().translate("x", ("vi", "en")).await;
        assert!(matches!(nobody, Err(Error::Settings(_))));
    }
}
