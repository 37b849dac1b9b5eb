package org.chancery.allinone.play;

import java.util.List;
import java.util.Map;

/** Parties and persons that the founding case needs: the two sides, and the members of the Council that Korea courted. */
final class Register {

    /** The elected members of the Security Council that took their seats in January 2021. */
    static final List<String> TARGETS = List.of("IN", "IE", "KE", "MX", "NO");

    private static final List<Map<String, Object>> PARTIES = List.of(
            party("KR", "Republic of Korea", "대한민국", "Korean", "한국", "Seoul", "서울", "Asia/Seoul"),
            party("IN", "India", "인도", "Indian", "인도", "New Delhi", "뉴델리", "Asia/Kolkata"),
            party("IE", "Ireland", "아일랜드", "Irish", "아일랜드", "Dublin", "더블린", "Europe/Dublin"),
            party("KE", "Kenya", "케냐", "Kenyan", "케냐", "Nairobi", "나이로비", "Africa/Nairobi"),
            party("MX", "Mexico", "멕시코", "Mexican", "멕시코", "Mexico City", "멕시코시티", "America/Mexico_City"),
            party("NO", "Norway", "노르웨이", "Norwegian", "노르웨이", "Oslo", "오슬로", "Europe/Oslo"));

    private final Client client;
    private final Script script;

    Register(Client client, Script script) {
        this.client = client;
        this.script = script;
    }

    void fill() {
        for (Map<String, Object> party : PARTIES) {
            script.step(
                    Person.ADMINISTRATOR,
                    "registers " + party.get("code"),
                    key -> client.create(Person.ADMINISTRATOR, "/api/scheduling/parties", key, party));
        }
        person("f1d7b3f0-5f0e-5d8c-9a62-0d6b1f0c1a01", "Ham Sang-wook", "KR");
        person("f1d7b3f0-5f0e-5d8c-9a62-0d6b1f0c1a02", "Vinay Kumar", "IN");
    }

    private void person(String id, String name, String party) {
        script.step(
                Person.ADMINISTRATOR,
                "registers " + name + " of " + party,
                key -> client.create(
                        Person.ADMINISTRATOR,
                        "/api/scheduling/persons",
                        key,
                        Map.of("id", id, "name", name, "party", party)));
    }

    private static Map<String, Object> party(
            String code,
            String english,
            String korean,
            String adjective,
            String koreanAdjective,
            String capital,
            String koreanCapital,
            String zone) {
        return Map.of(
                "code",
                code,
                "kind",
                "STATE",
                "names",
                Map.of("en", english, "ko", korean),
                "adjectives",
                Map.of("en", adjective, "ko", koreanAdjective),
                "capitals",
                Map.of("en", capital, "ko", koreanCapital),
                "zone",
                zone);
    }
}
