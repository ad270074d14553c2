//! What a client sends to a listener of the tests.

use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

/// One request with its whole body, or as much as came before the client closed.
pub(crate) async fn whole_request(stream: &mut TcpStream) -> String {
    let mut asked = Vec::new();
    loop {
        let mut piece = [0; 4096];
        let n = stream.read(&mut piece).await.unwrap_or(0);
        asked.extend_from_slice(&piece[..n]);
        let text = String::from_utf8_lossy(&asked);
        let whole = text.split_once("\r\n\r\n").is_some_and(|(head, body)| {
            let head = head.to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            body.len() >= length.map_or(0, |length| length.parse().unwrap())
        });
        if n == 0 || whole {
            return String::from_utf8_lossy(&asked).into_owned();
        }
    }
}
