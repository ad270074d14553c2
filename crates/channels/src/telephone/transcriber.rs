//! An engine that understands speech, of the agency: any server with `/v1/audio/transcriptions`, such as
//! whisper.cpp's.

use std::sync::Arc;

use serde_json::Value;

use crate::Error;
use crate::web::{Ask, Caller};

/// More words are no answer to a question.
const MOST_LETTERS: usize = 500;

/// Clones share its connections.
#[derive(Clone)]
pub struct Transcriber(Arc<(Caller, String)>);

impl Transcriber {
    /// The server's address, such as `http://127.0.0.1:8178`.
    ///
    /// # Errors
    /// If the system cannot make connections.
    pub fn open(address: &str) -> Result<Transcriber, Error> {
        let address = format!("{}/v1/audio/transcriptions", address.trim_end_matches('/'));
        Ok(Transcriber(Arc::new((Caller::new()?, address))))
    }

    /// The words in a WAV file; empty if there are none. `mark` separates the parts of the request, and is nowhere in
    /// the file.
    pub(super) async fn words(&self, file: &[u8], language: &str, mark: &str) -> Result<String, Error> {
        let (caller, address) = &*self.0;
        let headers = vec![("content-type".to_owned(), format!("multipart/form-data; boundary={mark}").into_bytes())];
        let body = form(file, language, mark);
        let asked = Ask { method: "POST".to_owned(), address: address.clone(), headers, body };
        let response = caller.call(asked).await?;
        if response.status != 200 {
            return Err(Error::Passing(format!("the engine that understands speech says {}", response.status)));
        }
        let answer: Value = serde_json::from_slice(&response.body).map_err(|error| Error::Unfit(error.to_string()))?;
        let words = answer.get("text").and_then(Value::as_str);
        let words = words.ok_or_else(|| Error::Unfit("an answer without `text`".to_owned()))?;
        Ok(words.trim().chars().take(MOST_LETTERS).collect())
    }
}

fn form(file: &[u8], language: &str, mark: &str) -> Vec<u8> {
    let first = language.split('-').next().unwrap_or_default();
    let field = |name: &str, value: &str| {
        format!("--{mark}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let mut body = field("model", "whisper-1") + &field("language", first) + &field("response_format", "json");
    body += &format!(
        "--{mark}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"words.wav\"\r\n\
         Content-Type: audio/wav\r\n\r\n"
    );
    [body.as_bytes(), file, format!("\r\n--{mark}--\r\n").as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpListener;

    async fn answered(status: &str, body: &str) -> (Result<String, Error>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let transcriber = Transcriber::open(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
        let answer = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        let server = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let asked = crate::listening::whole_request(&mut stream).await;
            stream.write_all(answer.as_bytes()).await.unwrap();
            asked
        });
        let words = transcriber.words(b"RIFF sound", "zh-Hans", "mark").await;
        (words, server.await.unwrap())
    }

    #[tokio::test]
    async fn words_are_asked_for_in_the_language_of_the_call() {
        let (words, asked) = answered("200 OK", r#"{"text": " A change of address. \n"}"#).await;
        assert_eq!(words.unwrap(), "A change of address.");
        assert!(asked.starts_with("POST /v1/audio/transcriptions HTTP/1.1\r\n"), "{asked}");
        assert!(
            asked.contains("name=\"language\"\r\n\r\nzh\r\n") && asked.contains("\r\n\r\nRIFF sound\r\n--mark--\r\n"),
            "{asked}"
        );
    }

    #[tokio::test]
    async fn an_engine_that_is_away_or_talks_nonsense_is_an_error() {
        for (status, body) in [("500 Internal Server Error", "{}"), ("200 OK", "<html>"), ("200 OK", "{\"text\": 7}")] {
            assert!(answered(status, body).await.0.is_err(), "{status} {body}");
        }
    }
}
