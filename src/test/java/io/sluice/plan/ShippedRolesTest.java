package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The deploy role of the bootstrap makes no role without the boundary: one that the program forgot would stop a
/// deployment.
class ShippedRolesTest {

    @ParameterizedTest
    @CsvSource({"dev, 111111111111", "preprod, 111111111111", "prod, 222222222222"})
    void everyRoleCarriesTheBoundary(String stack, String account) {
        PlanArguments arguments =
                PlanArguments.parse(List.of("--home", System.getProperty("sluice.home"), "--stack", stack));
        StackFile file = StackFile.read(arguments.home(), arguments.stack());
        List<Object> boundaries = Plan.of(file, PlanSettings.of(file, arguments), App::stack).resources().stream()
                .map(PlannedResource::json)
                .filter(resource -> resource.get("type").equals("aws:iam/role:Role"))
                .<Object>map(resource -> ((Map<?, ?>) resource.get("inputs")).get("permissionsBoundary"))
                .toList();

        assertThat(boundaries)
                .hasSizeGreaterThan(10)
                .containsOnly("arn:aws:iam::%s:policy/sluice-boundary".formatted(account));
    }
}
