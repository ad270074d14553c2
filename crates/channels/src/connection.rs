//! A connection to another server, over TCP alone or in TLS with a certificate that this system trusts.

use std::sync::Arc;

use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use rustls_platform_verifier::ConfigVerifierExt;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::Error;

/// What is read and written in either way.
pub(crate) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

pub(crate) async fn connect((host, port): (&str, u16), is_encrypted: bool) -> Result<Box<dyn Stream>, Error> {
    let passing = |error: std::io::Error| Error::Passing(error.to_string());
    let plain = TcpStream::connect((host, port)).await.map_err(passing)?;
    plain.set_nodelay(true).map_err(passing)?;
    if !is_encrypted {
        return Ok(Box::new(plain));
    }
    let config = ClientConfig::with_platform_verifier().map_err(|error| Error::Settings(error.to_string()))?;
    let name = ServerName::try_from(host.to_owned()).map_err(|error| Error::Settings(error.to_string()))?;
    Ok(Box::new(TlsConnector::from(Arc::new(config)).connect(name, plain).await.map_err(passing)?))
}
