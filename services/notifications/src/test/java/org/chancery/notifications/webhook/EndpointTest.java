package org.chancery.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/chancery",
                "https://hooks.example.org:8443/?token=a%20b",
                "HTTPS://hooks.example.org",
                "https://8.8.8.8/x",
                "https://[2606:4700:4700::1111]/x"
            })
    void public_addresses_over_https_are_taken(String address) {
        assertThatCode(() -> Endpoint.of(address, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "https:///nowhere",
                "https:hooks.example.org",
                "//hooks.example.org/",
                "hooks.example.org",
                "",
                "https://user:secret@hooks.example.org/",
                "https://hooks.example.org@10.0.0.1/",
                "https://hooks.example.org/#part",
                "https://hooks.example.org:22/",
                "https://hooks.example.org:5432/",
                "https://hooks.example.org/\r\nX-Injected: 1",
                "https://hooks.example.org/ space",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://0.0.0.0/"
            })
    void everything_else_is_refused(String address) {
        assertThatThrownBy(() -> Endpoint.of(address, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_demonstration_may_listen_inside() {
        assertThat(Endpoint.of("http://127.0.0.1:8089/hook", true).uri()).hasPort(8089);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.53",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "5f00::1"
            })
    void special_addresses_are_not_public(String address) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.1.1.1",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.1.1",
                "198.17.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450::1",
                "3ffe::1"
            })
    void all_others_are_public(String address) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void a_name_that_leads_inside_by_one_of_its_addresses_is_refused_altogether() {
        var names = new CheckedNames(
                false, _ -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1")});
        assertThatThrownBy(() -> names.resolve("hooks.example.org")).isInstanceOf(CheckedNames.LeadsInside.class);
    }
}
