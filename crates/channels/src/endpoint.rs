//! Which addresses may be asked that others named, such as a push service by a browser or a picture by its provider:
//! nothing of our own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::Url;

use crate::Error;

/// Longer addresses are nobody's.
const MOST_LETTERS: usize = 2_000;

/// Whom we may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The open Internet, encrypted.
    Public,
    /// This machine too, in the open. For trying out.
    Loopback,
}

/// An address that somebody else named.
pub(crate) fn read(address: &str, reach: Reach) -> Result<Url, Error> {
    let refused = |why: &str| Error::Refused(format!("no address to ask: {why}"));
    if address.len() > MOST_LETTERS {
        return Err(refused("it is too long"));
    }
    let url: Url = address.parse().map_err(|_| refused("it is none"))?;
    let host = url.host_str().ok_or_else(|| refused("it has no host"))?.trim_matches(['[', ']']);
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused("it has a name in it"));
    }
    let number = host.parse::<IpAddr>().ok();
    if reach == Reach::Loopback && (host == "localhost" || number.is_some_and(|ip| ip.is_loopback())) {
        return Ok(url);
    }
    if url.scheme() != "https" || url.port().is_some() {
        return Err(refused("it has to begin with https:// and have no port"));
    }
    if number.is_some_and(|ip| !is_public(ip)) || host == "localhost" || !host.contains(['.', ':']) {
        return Err(refused("it is not on the open Internet"));
    }
    Ok(url)
}

/// Where the host of an address is now: the addresses to which the connection is made, and no others.
pub(crate) async fn resolved(url: &Url, reach: Reach) -> Result<Vec<SocketAddr>, Error> {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let port = url.port_or_known_default().unwrap_or(443);
    let found = tokio::net::lookup_host((host, port)).await;
    let found: Vec<SocketAddr> = found.map_err(|error| Error::Passing(format!("{host}: {error}")))?.collect();
    let is_allowed = |at: &SocketAddr| is_public(at.ip()) || (reach == Reach::Loopback && at.ip().is_loopback());
    if found.is_empty() {
        return Err(Error::Passing(format!("{host} has no address")));
    }
    // One that is not allowed is enough: a name that leads into our network as well is not asked.
    match found.iter().all(is_allowed) {
        true => Ok(found),
        false => Err(Error::Refused(format!("{host} is not on the open Internet"))),
    }
}

/// Whether an address is one that others on the Internet have.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_4(ip),
        IpAddr::V6(ip) => is_public_6(ip),
    }
}

fn is_public_4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !(ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_broadcast()
        || ip.is_documentation()
        || ip.is_multicast()
        || a == 0
        || a >= 240
        // Shared within providers, for special protocols, for measuring.
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b)))
}

/// Only addresses of the global range, and none that stands for one of the other kind.
fn is_public_6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    // 2001::/23 has tunnels and special protocols, 2001:db8::/32 is for books, 2002::/16 and 64:ff9b::/96 hold addresses
    // of the other kind.
    (0x2000..0x4000).contains(&first)
        && first != 0x2002
        && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
        && !(first == 0x3fff && second < 0x1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_open_internet_is_asked() {
        for fine in [
            "https://fcm.googleapis.com/fcm/send/abc",
            "https://updates.push.services.mozilla.com/wpush/v2/abc",
            "https://web.push.apple.com/abc?x=1",
            "https://142.250.0.1/x",
            "https://[2606:4700::1]/x",
        ] {
            assert!(read(fine, Reach::Public).is_ok(), "{fine}");
        }
        for wrong in [
            "http://fcm.googleapis.com/x",
            "https://fcm.googleapis.com:8443/x",
            "https://name:word@fcm.googleapis.com/x",
            "https://localhost/x",
            "https://intranet/x",
            "https://127.0.0.1/x",
            "https://2130706433/x",
            "https://0x7f.1/x",
            "https://10.0.0.8/x",
            "https://172.16.3.4/x",
            "https://192.168.1.1/x",
            "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/x",
            "https://0.0.0.0/x",
            "https://[::1]/x",
            "https://[::ffff:10.0.0.1]/x",
            "https://[fd00::1]/x",
            "https://[fe80::1]/x",
            "https://[64:ff9b::a00:1]/x",
            "https://[2002:a00:1::]/x",
            "file:///etc/passwd",
            "",
        ] {
            assert!(matches!(read(wrong, Reach::Public), Err(Error::Refused(_))), "{wrong}");
        }
        assert!(read("http://127.0.0.1:9000/x", Reach::Loopback).is_ok());
        assert!(read("http://10.0.0.8/x", Reach::Loopback).is_err());
        assert!(read(&format!("https://push.example/{}", "x".repeat(2_000)), Reach::Public).is_err());
    }

    #[tokio::test]
    async fn a_name_that_leads_into_our_network_is_not_asked() {
        let url: Url = "https://localhost/x".parse().unwrap();
        assert!(matches!(resolved(&url, Reach::Public).await, Err(Error::Refused(_))));
        let here = resolved(&url, Reach::Loopback).await.unwrap();
        assert!(here.iter().all(|at| at.ip().is_loopback() && at.port() == 443), "{here:?}");
    }
}
