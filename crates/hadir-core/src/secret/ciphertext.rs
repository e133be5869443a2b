//! Ciphertexts, and the interface to whoever encrypts.

use super::secret_text;

secret_text! {
    /// An encrypted token as it is stored.
    Ciphertext;
}

/// How a ciphertext was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CipherFormat {
    /// Fernet: base64 that begins with `gAAAA`.
    Fernet,
    /// AES-256-GCM as `iv:tag:data`.
    AesGcm(TextEncoding),
}

/// How the parts of a ciphertext are written as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextEncoding {
    /// Two hexadecimal digits per byte.
    Hex,
    /// Base64, with or without padding.
    Base64,
}

impl Ciphertext {
    /// The format, if it is one of those that are known. `None` may mean that a plain token was stored by mistake.
    ///
    /// ```
    /// use hadir_core::secret::{CipherFormat, Ciphertext, TextEncoding};
    ///
    /// let stored = Ciphertext::new("00112233445566778899aabbccddeeff:00112233445566778899aabbccddeeff:0a1b");
    /// assert_eq!(stored.format(), Some(CipherFormat::AesGcm(TextEncoding::Hex)));
    /// assert_eq!(Ciphertext::new("EAAG-plain-token").format(), None);
    /// ```
    pub fn format(&self) -> Option<CipherFormat> {
        let text = &*self.0;
        // Version, time, IV, one block and the MAC: 73 bytes at least, and always whole groups of four characters.
        if text.starts_with("gAAAA") && text.len() >= 100 && text.len().is_multiple_of(4) && is_base64(text) {
            return Some(CipherFormat::Fernet);
        }
        let mut parts = text.split(':');
        let (iv, tag, data) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        if matches!(iv.len(), 24 | 32) && tag.len() == 32 && [iv, tag, data].into_iter().all(is_hex) {
            Some(CipherFormat::AesGcm(TextEncoding::Hex))
        } else if matches!(bytes_of_base64(iv)?, 12 | 16)
            && bytes_of_base64(tag)? == 16
            && bytes_of_base64(data).is_some()
        {
            Some(CipherFormat::AesGcm(TextEncoding::Base64))
        } else {
            None
        }
    }
}

fn is_hex(text: &str) -> bool {
    text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    text.len().saturating_sub(body.len()) <= 2
        && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_'))
}

fn bytes_of_base64(text: &str) -> Option<usize> {
    let digits = text.trim_end_matches('=').len();
    is_base64(text).then(|| digits.saturating_mul(3) / 4)
}

/// Encrypts and decrypts tokens. Hadir has no implementation: which keys there are, and where they are kept, is the
/// service's own.
pub trait Cipher {
    /// Why it failed.
    type Error;
    /// Encrypts a token.
    ///
    /// # Errors
    /// The implementation's own.
    fn encrypt(&self, token: &[u8]) -> Result<Ciphertext, Self::Error>;
    /// Decrypts a token.
    ///
    /// # Errors
    /// The implementation's own: a wrong key, a damaged text, a format that it does not know.
    fn decrypt(&self, stored: &Ciphertext) -> Result<Vec<u8>, Self::Error>;
}

#[cfg(test)]
mod tests {
    use super::{CipherFormat, Ciphertext, TextEncoding};
    use proptest::prelude::proptest;

    fn format(text: &str) -> Option<CipherFormat> {
        Ciphertext::new(text).format()
    }

    #[test]
    fn the_formats_of_the_sources_are_recognised() {
        let fernet = format!("gAAAAA{}", "Bk-_".repeat(30));
        assert_eq!(format(&fernet[..fernet.len() - 2]), Some(CipherFormat::Fernet));
        assert_eq!(
            format("MDEyMzQ1Njc4OWFi:MDEyMzQ1Njc4OWFiY2RlZg==:c2VjcmV0"),
            Some(CipherFormat::AesGcm(TextEncoding::Base64))
        );
        for plain in ["", "gAAAA", "a:b", "a:b:c", "a:b:c:d", "EAAG-token", "::"] {
            assert_eq!(format(plain), None, "{plain}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = format(&text);
        }
    }
}
